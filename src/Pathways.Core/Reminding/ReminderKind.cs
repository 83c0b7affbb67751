using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Links;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>
/// All that is known of one kind of reminder: planning, showing and sending walk the table <see cref="ReminderKinds"/> and know no kind by
/// name. Its words are keys of texts: on the page "Line.Rule", in mails <see cref="MailKeys"/> with ".Text"; the subject of a mail is the
/// same for every kind, so that nobody beside the phone tells them apart.
/// </summary>
/// <param name="Rule">Which.</param>
/// <param name="Subject">What it is about.</param>
public sealed record ReminderKind(ReminderRule Rule, ReminderSubject Subject)
{
    /// <summary>The sentence about a group, of which nobody is named.</summary>
    public const string GroupLine = "Line.Group";

    /// <summary>Whom it can be told; they find it under "my reminders".</summary>
    public required IReadOnlyList<Role> For { get; init; }

    /// <summary>Who is told of what today; null when somebody's action causes it (see <see cref="TellPeople"/>).</summary>
    public Func<ReminderPlanning, CancellationToken, Task<List<Telling>>>? DueAsync { get; init; }

    /// <summary>How many days before (or after) it is told, as shipped; null when that is not to be chosen.</summary>
    public Func<ProgrammeSettings, int>? Days { get; init; }

    /// <summary>Fewest days that may be chosen.</summary>
    public int FewestDays { get; init; }

    /// <summary>Which subjects can still be told, and what of them; at most one row for each.</summary>
    public required Func<ReminderQuestion, IQueryable<ReminderFacts>> Facts { get; init; }

    /// <summary>Where it leads whom: a youth, or staff.</summary>
    public required Func<ReminderFacts, bool, Link> Link { get; init; }

    /// <summary>Key of the mail's words.</summary>
    public required string Mail { get; init; }

    /// <summary>Whether the mail's words say today or tomorrow.</summary>
    public bool MailSaysHowSoon { get; init; }

    /// <summary>Key of the mail's words when somebody may be in danger; null when nobody is.</summary>
    public string? UrgentMail { get; init; }

    /// <summary>Whether its mail takes the entry out of the recipient's calendar; else it adds or moves it, where there is one.</summary>
    public bool CancelsEntry { get; init; }

    /// <summary>Whether it stands on the home page.</summary>
    public bool IsOnHome { get; init; }

    /// <summary>Key of the words for its day on the page; null when its sentence says the day, or it has an hour.</summary>
    public string? DayWords { get; init; }

    /// <summary>Whether "my reminders" explains to the youth when it comes, under "When.Rule".</summary>
    public bool IsExplained { get; init; }

    /// <summary>Told as long as it is true, also on a later day.</summary>
    public bool OutlivesItsDay { get; init; }

    /// <summary>It protects somebody: nobody switches it off, neither the recipient nor the admin.</summary>
    public bool IsForSafety { get; init; }

    /// <summary>
    /// It says that something is otherwise than its recipient thinks, or near: never kept for a letter. A letter has no entry for a
    /// calendar either.
    /// </summary>
    public bool CannotWait { get; init; }

    /// <summary>It is the letter itself.</summary>
    public bool IsLetter { get; init; }

    /// <summary>Whether it may be kept for the letter of who chose one.</summary>
    public bool MayBeKept => this is { IsForSafety: false, CannotWait: false, IsLetter: false };

    /// <summary>Whether its recipient chooses about it on a channel.</summary>
    public bool MayBeChosen(ReminderChannel channel) =>
        channel != ReminderChannel.Page && !IsForSafety && (!IsLetter || channel == ReminderChannel.Email);

    /// <summary>Key of its line in a letter.</summary>
    public string LetterLine => $"{Mail}.Line";

    /// <summary>Sent before all that can wait.</summary>
    public bool Overtakes { get; init; }

    /// <summary>Keys of all sentences a mail of this kind may use.</summary>
    public IEnumerable<string> MailKeys =>
        (MailSaysHowSoon ? new[] { 0, 1, 2 }.Select(days => Soon(Mail, days)) : [Mail]).Concat(UrgentMail is { } urgent ? [urgent] : []);

    /// <summary>Whether it is told outside the portal in quiet hours too: somebody may be in danger. Only staff is told so.</summary>
    public bool BreaksQuiet(bool isUrgent) => isUrgent && UrgentMail is not null;

    /// <summary>Whether it has a sentence of its own on pages; else they say its rule.</summary>
    public bool HasLine => IsOnHome || HasSentence;

    /// <summary>Whether it has a sentence of its own, though it does not stand on the home page.</summary>
    public bool HasSentence { get; init; }

    /// <summary>Whether whoever it is about reads another sentence than others, under "Line.Rule.Mine".</summary>
    public bool SaysWhose { get; init; }

    /// <summary>Whether it says so when its day is only the first that is possible, under "Line.Rule.Earliest".</summary>
    public bool SaysEarliest { get; init; }

    /// <summary>Keys of all words the page may use.</summary>
    public IEnumerable<string> LineKeys =>
        [.. HasLine ? new[] { $"Line.{Rule}", GroupLine } : [], .. SaysWhose ? new[] { $"Line.{Rule}.Mine" } : [],
            .. SaysEarliest ? new[] { $"Line.{Rule}.Earliest" } : [], .. DayWords is { } day
            ? [day] : Array.Empty<string>(),
            .. IsExplained ? new[] { $"When.{Rule}" } : []];

    /// <summary>Key of the sentence on the page.</summary>
    public string LineOf(ReminderFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.IsOfGroup ? GroupLine : SaysWhose && facts.Person is null ? $"Line.{Rule}.Mine"
            : SaysEarliest && facts.IsAtTheEarliest ? $"Line.{Rule}.Earliest" : $"Line.{Rule}";
    }

    /// <summary>Key of the words of a mail, so many days before.</summary>
    public string MailOf(bool isUrgent, int daysAhead) =>
        isUrgent && UrgentMail is { } urgent ? urgent : MailSaysHowSoon ? Soon(Mail, daysAhead) : Mail;

    /// <summary>
    /// Those of a person's rows of this kind that are still true, each with what can be said now. A row whose day has passed, or whose
    /// subject moved or is done, is not among them; nor one for a youth who is accompanied no more. One statement.
    /// </summary>
    public async Task<IReadOnlyList<(ReminderRow Row, ReminderFacts Facts)>> StillTrueAsync(ReminderPlanning plan, int recipientId,
        IReadOnlyList<ReminderRow> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (clock, today) = (plan.Clock, plan.Today);
        var current = rows.Where(row => OutlivesItsDay || row.DueOn >= today).ToList();
        if (current.Count == 0) return [];
        var question = new ReminderQuestion(plan, recipientId, [.. current.Select(row => row.SubjectId).Distinct()]);
        var gone = question.Gone;
        var facts = (await Facts(question).Where(_ => !gone.Any()).AsNoTracking().ToListAsync(cancellationToken))
            .ToDictionary(fact => fact.SubjectId);
        return
        [
            .. from row in current
               where facts.ContainsKey(row.SubjectId)
               let fact = facts[row.SubjectId]
               where fact.Version == row.Version && (fact.AnyDueOn is { } days ? days.Contains(row.DueOn)
                   : (fact.StartsAt is { } start ? clock.DayOf(start) : fact.DueOn ?? row.DueOn) == row.DueOn)
               select (row, fact),
        ];
    }

    private static string Soon(string key, int daysAhead) => daysAhead switch
    {
        0 => $"{key}.Today",
        1 => $"{key}.Tomorrow",
        _ => $"{key}.Later",
    };
}
