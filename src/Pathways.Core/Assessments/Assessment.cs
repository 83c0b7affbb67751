using System.Linq.Expressions;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Youths;

namespace Pathways.Core.Assessments;

/// <summary>
/// A dated pathway assessment: ten domains, each rated by the youth and by the mentor, strengths beside needs. Immutable once completed.
/// </summary>
public sealed class Assessment : IRevised
{
    /// <summary>How many domains are worked on at most: a plan with more is no plan.</summary>
    public const int MostToWorkOn = 3;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The version of the item set whose wording was answered.</summary>
    public int ItemSetVersion { get; set; }

    /// <summary>When it was opened (UTC).</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>The mentor who opened it, or with whom the youth began it alone.</summary>
    public int StartedById { get; set; }

    /// <summary>The mentor who opened it.</summary>
    public Account StartedBy { get; set; } = null!;

    /// <summary>When the youth finished the own voice (UTC).</summary>
    public DateTime? YouthDoneAt { get; private set; }

    /// <summary>When the mentor finished the other voice (UTC).</summary>
    public DateTime? MentorDoneAt { get; private set; }

    /// <summary>When the mentor opened the joint conversation before both were done (UTC).</summary>
    public DateTime? JointOpenedAt { get; private set; }

    /// <summary>When the joint conversation closed it (UTC).</summary>
    public DateTime? CompletedAt { get; private set; }

    /// <summary>The domains chosen in the conversation to work on, one bit each (<see cref="Domains"/>).</summary>
    public int WorkOn { get; private set; }

    /// <summary>What the conversation agreed, in their words; may be empty.</summary>
    public string Agreed { get; private set; } = "";

    /// <summary>Why the youth answered on the mentor's device, the last time; null when never.</summary>
    public AssistedReason? Assisted { get; private set; }

    /// <summary>When the device was handed over, the last time (UTC).</summary>
    public DateTime? AssistedAt { get; private set; }

    /// <summary>Whose device it was (account).</summary>
    public int? AssistedById { get; private set; }

    /// <summary>The answers of both voices.</summary>
    public List<AssessmentAnswer> Answers { get; } = [];

    /// <summary>Key of the mistake when it stands in the wrong youth's file.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>Those that count, for queries.</summary>
    public static Expression<Func<Assessment, bool>> Stands => a => a.MistakeId == null;

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>True when each voice may see the other: both are done, or the mentor opened the conversation.</summary>
    public bool IsJoint => JointOpenedAt is not null || (YouthDoneAt is not null && MentorDoneAt is not null);

    /// <summary>
    /// A new assessment in the wording of a published item set (<see cref="ItemSets.CurrentVersionAsync"/>), which it keeps; the last that
    /// ships with the program when none is named.
    /// </summary>
    public static Assessment Start(int youthId, int mentorId, DateTime now, int? itemSetVersion = null) =>
        new() { YouthId = youthId, StartedById = mentorId, StartedAt = now, ItemSetVersion = itemSetVersion ?? ItemSet.Latest.Version };

    /// <summary>When a voice was finished (UTC).</summary>
    public DateTime? DoneAt(Voice voice) => voice == Voice.Youth ? YouthDoneAt : MentorDoneAt;

    /// <summary>What a voice says on a domain; null when nothing was said.</summary>
    public AssessmentAnswer? Said(Voice voice, Domain domain) => Answers.Find(answer => answer.Voice == voice && answer.Domain == domain);

    /// <summary>
    /// One voice answers on one domain, as often as it likes until it is finished: with a level, or that it is too early for one.
    /// <see cref="AssessmentProblem.AlreadyCompleted"/>, <see cref="AssessmentProblem.VoiceFinished"/>,
    /// <see cref="AssessmentProblem.LevelUnknown"/>.
    /// </summary>
    public AssessmentProblem? Answer(Voice voice, Domain domain, int? level, string strengths = "", string needs = "", bool notYet = false)
    {
        if (CompletedAt is not null) return AssessmentProblem.AlreadyCompleted;
        if (DoneAt(voice) is not null) return AssessmentProblem.VoiceFinished;
        if (level is < 1 or > 4 || (notYet && level is not null) || !Enum.IsDefined(domain)) return AssessmentProblem.LevelUnknown;
        var answer = Said(voice, domain);
        if (answer is null)
        {
            if (level is null && !notYet && strengths.Length == 0 && needs.Length == 0) return null;
            Answers.Add(answer = new AssessmentAnswer { Voice = voice, Domain = domain });
        }

        (answer.Level, answer.NotYet, answer.Strengths, answer.Needs) = (level, notYet, strengths, needs);
        return null;
    }

    /// <summary>Domains of which a voice has neither chosen a level nor said that it is too early for one.</summary>
    public IEnumerable<Domain> Gaps(Voice voice) =>
        Domains.All.Where(domain => Said(voice, domain) is not ({ Level: not null } or { NotYet: true }));

    /// <summary>
    /// A voice is finished, once every domain has a level or is said to be too early for one. <see cref="AssessmentProblem.LevelMissing"/>,
    /// <see cref="AssessmentProblem.VoiceFinished"/>, <see cref="AssessmentProblem.AlreadyCompleted"/>.
    /// </summary>
    public AssessmentProblem? Finish(Voice voice, DateTime now)
    {
        if (CompletedAt is not null) return AssessmentProblem.AlreadyCompleted;
        if (DoneAt(voice) is not null) return AssessmentProblem.VoiceFinished;
        if (Gaps(voice).Any()) return AssessmentProblem.LevelMissing;
        if (voice == Voice.Youth) YouthDoneAt = now;
        else MentorDoneAt = now;
        return null;
    }

    /// <summary>
    /// The mentor opens the joint conversation before the youth is done; the own voice must be finished, so that nobody answers after
    /// having looked.
    /// <see cref="AssessmentProblem.OwnVoiceFirst"/>, <see cref="AssessmentProblem.AlreadyOpen"/>,
    /// <see cref="AssessmentProblem.AlreadyCompleted"/>.
    /// </summary>
    public AssessmentProblem? OpenJoint(DateTime now)
    {
        if (CompletedAt is not null) return AssessmentProblem.AlreadyCompleted;
        if (JointOpenedAt is not null) return AssessmentProblem.AlreadyOpen;
        if (MentorDoneAt is null) return AssessmentProblem.OwnVoiceFirst;
        JointOpenedAt = now;
        return null;
    }

    /// <summary>
    /// The mentor hands over the own device so that the youth answers there. <see cref="AssessmentProblem.AssistedReasonMissing"/>,
    /// <see cref="AssessmentProblem.VoiceFinished"/>, <see cref="AssessmentProblem.AlreadyCompleted"/>.
    /// </summary>
    public AssessmentProblem? HandOver(AssistedReason reason, int mentorId, DateTime now)
    {
        if (CompletedAt is not null) return AssessmentProblem.AlreadyCompleted;
        if (YouthDoneAt is not null) return AssessmentProblem.VoiceFinished;
        if (!Enum.IsDefined(reason)) return AssessmentProblem.AssistedReasonMissing;
        (Assisted, AssistedById, AssistedAt) = (reason, mentorId, now);
        return null;
    }

    /// <summary>
    /// The conversation took place and chose what to work on; from here on nothing changes. <see cref="AssessmentProblem.NotOpenYet"/>,
    /// <see cref="AssessmentProblem.TooManyToWorkOn"/>, <see cref="AssessmentProblem.AlreadyCompleted"/>.
    /// </summary>
    public AssessmentProblem? Complete(DateTime now, IReadOnlyCollection<Domain>? workOn = null, string agreed = "")
    {
        ArgumentNullException.ThrowIfNull(agreed);
        if (CompletedAt is not null) return AssessmentProblem.AlreadyCompleted;
        if (!IsJoint) return AssessmentProblem.NotOpenYet;
        var bits = Domains.ToBits((workOn ?? []).Where(Enum.IsDefined));
        if (Domains.FromBits(bits).Count > MostToWorkOn) return AssessmentProblem.TooManyToWorkOn;
        (WorkOn, Agreed, CompletedAt) = (bits, agreed.Trim(), now);
        return null;
    }

    /// <summary>
    /// It stands in the wrong youth's file: nobody reads it any more, and it counts for nothing. <see cref="MistakeProblem.Twice"/>.
    /// </summary>
    public MistakeProblem? TakeBack(Mistake mistake)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        if (MistakeId is not null) return MistakeProblem.Twice;
        Mistake = mistake;
        return null;
    }
}
