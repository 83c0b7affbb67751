using Pathways.Core.Links;

namespace Pathways.Core.Reminding;

/// <summary>A reminder on the home page.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Row">The row that was made.</param>
/// <param name="Facts">What is still true.</param>
/// <param name="Link">Where it leads.</param>
public sealed record HomeReminder(ReminderKind Kind, ReminderRow Row, ReminderFacts Facts, Link Link)
{
    /// <summary>Whether it is about this one.</summary>
    public bool IsAbout(ReminderSubject subject, int? id) => Kind.Subject == subject && Row.SubjectId == id;
}
