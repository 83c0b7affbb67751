using Pathways.Core.Accounts;

namespace Pathways.Core.Drafts;

/// <summary>
/// A form that was sent, under the key it was shown with. The row is there from the moment its work begins, so that a second tap finds it,
/// on whichever node; it goes again when the form was refused.
/// </summary>
public sealed class SentForm
{
    /// <summary>Days a key is known: a tab that stayed open over a weekend still adds nothing twice.</summary>
    public const int Days = 4;

    /// <summary>After so many minutes work that never ended (the program was stopped in it) may begin again.</summary>
    public const int LongestMinutes = 3;

    /// <summary>Who sent it.</summary>
    public int AccountId { get; set; }

    /// <summary>Who sent it.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>The key of the form as it was shown.</summary>
    public Guid Key { get; set; }

    /// <summary>When its work began (UTC).</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>What it was answered with, encrypted (a <see cref="SentAnswer"/>); empty while the work goes on.</summary>
    public byte[] Answer { get; set; } = [];

    /// <summary>
    /// Why what was typed into it before is no draft any more: <see cref="DraftProblem.FormSent"/>, <see cref="DraftProblem.FormAtWork"/>;
    /// null when its work began and never ended.
    /// </summary>
    public DraftProblem? EndsDraft(DateTime now) => Answer.Length > 0 ? DraftProblem.FormSent
        : StartedAt >= now.AddMinutes(-LongestMinutes) ? DraftProblem.FormAtWork : null;
}
