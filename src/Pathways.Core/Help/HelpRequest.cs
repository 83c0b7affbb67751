using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Organisation;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Help;

/// <summary>The youth says "I need help"; somebody answers, visibly. It reaches lead mentor, cover and the centre's managers.</summary>
public sealed class HelpRequest : IRevised, IPlanned
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; private set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; private set; } = null!;

    /// <summary>Talk, problem or danger.</summary>
    public HelpKind Kind { get; private set; }

    /// <summary>What it is about, when said.</summary>
    public Domain? Topic { get; private set; }

    /// <summary>The youth's words; never shown in lists or mails.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was asked (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>When staff first said that they saw it (UTC).</summary>
    public DateTime? SeenAt { get; private set; }

    /// <summary>Who saw it first.</summary>
    public int? SeenById { get; private set; }

    /// <summary>Who saw it first.</summary>
    public Account? SeenBy { get; private set; }

    /// <summary>When somebody will call at the latest (UTC), as last promised to the youth; an answer without a call keeps it.</summary>
    public DateTime? CallBefore { get; private set; }

    /// <inheritdoc />
    public DateOnly? PlannedOn { get; set; }

    /// <inheritdoc />
    public TimeOnly? PlannedTime { get; set; }

    /// <inheritdoc />
    void IPlanned.Reread(DateTime at) => CallBefore = at;

    /// <inheritdoc />
    DateTime? IPlanned.PlannedAt => CallBefore;

    /// <summary>When it was first answered (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>When the youth last opened what was answered (UTC); an answer after it is new to the youth.</summary>
    public DateTime? AnswersReadAt { get; private set; }

    /// <summary>When the youth said "I am safe now" (UTC). The request stays open: somebody still speaks with the youth.</summary>
    public DateTime? SafeAt { get; private set; }

    /// <summary>When the youth took it back (UTC).</summary>
    public DateTime? TakenBackAt { get; private set; }

    /// <summary>When it was closed (UTC).</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Who closed it; null when the youth took it back.</summary>
    public int? ClosedById { get; private set; }

    /// <summary>What was told to the youth, and what was noted for the team at closing, in order.</summary>
    public List<HelpAnswer> Answers { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>A new request. Words may be missing: "I need help" is enough.</summary>
    public static HelpRequest Ask(int youthId, HelpKind kind, Domain? topic, string text, DateTime now) =>
        new() { YouthId = youthId, Kind = kind, Topic = topic, Text = text, AskedAt = now };

    /// <summary>Until when it should be answered (UTC): a danger sooner than the others (settings).</summary>
    public static DateTime AnswerBefore(HelpKind kind, DateTime askedAt, ProgrammeSettings settings) =>
        StageAt(HelpStage.CentreManagers, kind, askedAt, settings);

    /// <summary>
    /// From when people of a stage are told of a request without an answer (UTC): at once who accompanies and the centre's managers; after
    /// the time to answer the centre's managers again; later the managers of all centres (settings).
    /// </summary>
    public static DateTime StageAt(HelpStage stage, HelpKind kind, DateTime askedAt, ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return (stage, kind == HelpKind.Danger) switch
        {
            (HelpStage.Asked, _) => askedAt,
            (HelpStage.CentreManagers, true) => askedAt.AddMinutes(settings.DangerAnswerMinutes),
            (HelpStage.CentreManagers, false) => askedAt.AddHours(settings.HelpAnswerHours),
            (_, true) => askedAt.AddMinutes(settings.DangerEscalationMinutes),
            (_, false) => askedAt.AddHours(settings.HelpEscalationHours),
        };
    }

    /// <summary>Who must have been told by now of a request without an answer.</summary>
    public static IEnumerable<HelpStage> StagesDue(HelpKind kind, DateTime askedAt, DateTime now, ProgrammeSettings settings) =>
        Enum.GetValues<HelpStage>().Where(stage => StageAt(stage, kind, askedAt, settings) <= now);

    /// <summary>Who is told next while nobody answers; null when everybody has been told.</summary>
    public static HelpStage? NextStage(HelpKind kind, DateTime askedAt, DateTime now, ProgrammeSettings settings) =>
        Enum.GetValues<HelpStage>().Cast<HelpStage?>().FirstOrDefault(stage => StageAt(stage!.Value, kind, askedAt, settings) > now);

    /// <summary>
    /// Whether a call needs no mail of its own, because one of the same youth that waits too has just been told to the same person. A
    /// danger is told by itself
    /// unless that one was a danger. The call itself is kept and stands on the pages.
    /// </summary>
    public static bool IsToldWith(HelpKind earlier, DateTime earlierAskedAt, HelpKind kind, DateTime askedAt) =>
        askedAt - earlierAskedAt < TimeSpan.FromMinutes(10) && (earlier == HelpKind.Danger || kind != HelpKind.Danger);

    /// <summary>Somebody of the staff saw it; the first one is shown to the youth. <see cref="HelpProblem.Closed"/>.</summary>
    public HelpProblem? See(int accountId, DateTime now)
    {
        if (ClosedAt is not null) return HelpProblem.Closed;
        if (SeenAt is null) (SeenAt, SeenById) = (now, accountId);
        return null;
    }

    /// <summary>
    /// The youth is out of the danger. It stays open, and people go on being told while nobody answers: somebody else's hand could have
    /// said
    /// so. <see cref="HelpProblem.Closed"/>.
    /// </summary>
    public HelpProblem? SaySafe(DateTime now)
    {
        if (ClosedAt is not null) return HelpProblem.Closed;
        SafeAt ??= now;
        return null;
    }

    /// <summary>
    /// The youth takes it back: sent by mistake, or no longer needed. A danger stays open all the same, until somebody has spoken with the
    /// youth; anything else is closed. <see cref="HelpProblem.Closed"/>.
    /// </summary>
    public HelpProblem? TakeBack(DateTime now)
    {
        if (ClosedAt is not null) return HelpProblem.Closed;
        TakenBackAt ??= now;
        if (Kind != HelpKind.Danger) ClosedAt = now;
        return null;
    }

    /// <summary>
    /// Tells the youth something, or until when somebody will call, or both; what was told and promised before stays.
    /// <see cref="HelpProblem.AnswerMissing"/>, <see cref="HelpProblem.CallInThePast"/>, <see cref="HelpProblem.Closed"/>.
    /// </summary>
    public HelpProblem? Reply(int accountId, string answer, DateTime? callBefore, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (ClosedAt is not null) return HelpProblem.Closed;
        if (answer.Length == 0 && callBefore is null) return HelpProblem.AnswerMissing;
        if (callBefore < now) return HelpProblem.CallInThePast;
        See(accountId, now);
        Answers.Add(HelpAnswer.Of(accountId, answer, now, callBefore));
        CallBefore = callBefore ?? CallBefore;
        AnsweredAt ??= now;
        return null;
    }

    /// <summary>
    /// Ends it, saying what was done. Where nobody has answered yet, the youth is told something too.
    /// <see cref="HelpProblem.NoteMissing"/>,
    /// <see cref="HelpProblem.WordsMissing"/>, <see cref="HelpProblem.Closed"/>.
    /// </summary>
    /// <param name="accountId">Who closes it.</param>
    /// <param name="note">What was done; the team reads it.</param>
    /// <param name="words">What the youth reads; may be empty once somebody has answered.</param>
    /// <param name="now">Now (UTC).</param>
    public HelpProblem? Close(int accountId, string note, string words, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(words);
        if (ClosedAt is not null) return HelpProblem.Closed;
        if (note.Length == 0) return HelpProblem.NoteMissing;
        if (AnsweredAt is null && words.Length == 0) return HelpProblem.WordsMissing;
        if (words.Length > 0) Reply(accountId, words, null, now);
        See(accountId, now);
        Answers.Add(HelpAnswer.Of(accountId, note, now, forTeam: true));
        (ClosedAt, ClosedById) = (now, accountId);
        return null;
    }

    /// <summary>It was closed by mistake: it is open again. <see cref="MistakeProblem.Twice"/>.</summary>
    public MistakeProblem? Reopen()
    {
        if (ClosedAt is null) return MistakeProblem.Twice;
        (ClosedAt, ClosedById, TakenBackAt) = (null, null, null);
        return null;
    }
}
