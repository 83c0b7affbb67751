namespace Pathways.Core.Merging;

/// <summary>What whoever merges two files has chosen.</summary>
/// <param name="FromOther">What is taken from the file that goes; all else stays as the kept file says it.</param>
/// <param name="AccountId">The account that stays; asked where both have one.</param>
public sealed record MergeChoice(IReadOnlySet<FileField> FromOther, int? AccountId);
