namespace Pathways.Core.Drafts;

/// <summary>What a form led to.</summary>
/// <param name="Content">A mark of what was typed: another one under the same key is no repetition.</param>
/// <param name="Address">Where the answer led.</param>
/// <param name="Said">What the next page says once, as the platform keeps it.</param>
public sealed record SentAnswer(string Content, string Address, byte[] Said);
