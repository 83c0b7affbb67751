using Pathways.Core.Contact;
using Pathways.Core.Help;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Pathways.Core.Youths;

namespace Pathways.Core.Today;

/// <summary>What Today knows of a youth; read by <see cref="ReadToday"/>, judged by <see cref="AttentionKinds"/>.</summary>
public sealed record YouthToday
{
    /// <summary>The youth.</summary>
    public required int Id { get; init; }

    /// <summary>The youth's name.</summary>
    public PersonName Name { get; init; } = PersonName.None;

    /// <summary>The centre's name in Arabic letters.</summary>
    public string CentreArabic { get; init; } = "";

    /// <summary>The centre's name in Latin letters.</summary>
    public string CentreLatin { get; init; } = "";

    /// <summary>Whether the mentor stands in for somebody else.</summary>
    public bool IsCovered { get; init; }

    /// <summary>Normalised name.</summary>
    public string SortName { get; init; } = "";

    /// <summary>When the youth was born.</summary>
    public required Birth Birth { get; init; }

    /// <summary>First local day with this mentor.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Local day of the last session that was held.</summary>
    public DateOnly? LastHeldOn { get; init; }

    /// <summary>Local day of the last review of the plan in force; null without one.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>Whether no plan is in force and none waits for the youth's or a manager's word.</summary>
    public bool LacksPlan { get; init; }

    /// <summary>The plan that was given back and is to be written on; null without one.</summary>
    public GivenBack? Returned { get; init; }

    /// <summary>Practices that nobody has confirmed; null without one.</summary>
    public PracticesDone? Practices { get; init; }

    /// <summary>The oldest wish about the plan that nobody answered.</summary>
    public Wish? Wished { get; init; }

    /// <summary>Local day of a big change noted since then: the review is due from it.</summary>
    public DateOnly? BigChangeOn { get; init; }

    /// <summary>The risk as last judged; null when it never was.</summary>
    public RiskLevel? Risk { get; init; }

    /// <summary>Local day on which it was judged.</summary>
    public DateOnly? RiskOn { get; init; }

    /// <summary>Local day of the newest low answers on wellbeing after which nothing followed: no word, no session.</summary>
    public DateOnly? WellbeingLowOn { get; init; }

    /// <summary>Local day a new assessment is due; null when one is open or none is due.</summary>
    public DateOnly? ReassessmentOn { get; init; }

    /// <summary>Whether there is a valid national card, or none is needed.</summary>
    public bool HasCard { get; init; }

    /// <summary>
    /// The day since which the law asks for the national card, the first possible one; null while it is there, asked for or not yet due.
    /// </summary>
    public DateOnly? CardLateSince { get; init; }

    /// <summary>Last day of validity of the document that expires first, of those still needed.</summary>
    public DateOnly? DocumentExpiresOn { get; init; }

    /// <summary>Local day since which the youth's address takes no mail; null while it does, and without an open account.</summary>
    public DateOnly? NoMailSince { get; init; }

    /// <summary>Day of the next appointment at an office.</summary>
    public DateOnly? AppointmentOn { get; init; }

    /// <summary>Keys of the documents beside the card that could be had by now and are missing.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>A comment nobody has read yet; null when there is none.</summary>
    public Unread? Comment { get; init; }

    /// <summary>The oldest question of a manager about a session that nobody answered.</summary>
    public Question? Asked { get; init; }

    /// <summary>The oldest form this mentor began and did not finish.</summary>
    public Unfinished? Draft { get; init; }

    /// <summary>Whether there is still somebody to accompany; without, no reason is found and no row stands.</summary>
    public bool IsAccompanied { get; init; } = true;

    /// <summary>Whether the youth has left.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Help requests nobody answered.</summary>
    public IReadOnlyList<Call> Help { get; init; } = [];

    /// <summary>The call promised first, of the requests that are open; null without one.</summary>
    public Promise? Promised { get; init; }

    /// <summary>Since which local day the youth says to have a paper that nobody has looked at; null without one.</summary>
    public DateOnly? PaperSaidOn { get; init; }

    /// <summary>Steps still to be done with a day until the end of the week.</summary>
    public IReadOnlyList<StepToDo> Steps { get; init; } = [];

    /// <summary>Planned sessions until the end of the week, also past ones.</summary>
    public IReadOnlyList<SessionAhead> Sessions { get; init; } = [];

    /// <summary>A youth's comment: on which session, and when (UTC).</summary>
    public sealed record Unread(int SessionId, DateTime CommentedAt);

    /// <summary>A wish about the plan, and when it was said (UTC).</summary>
    public sealed record Wish(int Id, DateTime AskedAt);

    /// <summary>A plan given back: when (UTC), and by whom.</summary>
    public sealed record GivenBack(DateTime At, bool ByYouth);

    /// <summary>Practices done: the one that waits longest, since which local day, and how many there are.</summary>
    public sealed record PracticesDone(int Id, DateOnly DoneOn, int Count);

    /// <summary>A manager's question: on which session, and when (UTC).</summary>
    public sealed record Question(int SessionId, DateTime AskedAt);

    /// <summary>An unfinished form: its key, since when (UTC), and how many there are.</summary>
    public sealed record Unfinished(string Key, DateTime Since, int Count);

    /// <summary>A help request.</summary>
    public sealed record Call(int Id, HelpKind Kind, DateTime AskedAt);

    /// <summary>A promised call: of which request, and until when (UTC).</summary>
    public sealed record Promise(int RequestId, DateTime Before);

    /// <summary>A step.</summary>
    public sealed record StepToDo(StepState State, DateOnly? DueOn, string Text);

    /// <summary>A planned session.</summary>
    public sealed record SessionAhead(int Id, DateTime StartsAt, DateOnly Day, bool AsksAnotherTime);
}
