using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Plans;

/// <summary>
/// What a youth wishes about the plan, at any time: a goal, or a change. A mentor answers, visibly for the youth. It belongs to the youth,
/// not to a version, so no new version loses it.
/// </summary>
public sealed class PlanWish : IRevised
{
    private PlanWish()
    {
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Whose wish.</summary>
    public int YouthId { get; private set; }

    /// <summary>Whose wish.</summary>
    public Youth Youth { get; private set; } = null!;

    /// <summary>The domain of a goal; null when a change is asked for.</summary>
    public Domain? Domain { get; private set; }

    /// <summary>In the youth's words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When it was said (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>The answer; null while it waits.</summary>
    public WishAnswer? Answer { get; private set; }

    /// <summary>The mentor's words to the youth.</summary>
    public string AnswerWords { get; private set; } = "";

    /// <summary>When it was answered (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>When the youth first opened the answer (UTC); null while it is new.</summary>
    public DateTime? AnswerReadAt { get; private set; }

    /// <summary>Who answered.</summary>
    public int? AnsweredById { get; private set; }

    /// <summary>Who answered.</summary>
    public Account? AnsweredBy { get; private set; }

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>The youth proposes a goal. <see cref="PlanProblem.GoalWordsMissing"/>.</summary>
    public static PlanProblem? ForGoal(int youthId, Domain domain, string words, DateTime now, out PlanWish? wish)
    {
        wish = string.IsNullOrWhiteSpace(words) ? null
            : new PlanWish { YouthId = youthId, Domain = domain, Words = words.Trim(), AskedAt = now };
        return wish is null ? PlanProblem.GoalWordsMissing : null;
    }

    /// <summary>
    /// Taken up: a goal becomes part of the <paramref name="draft"/> in the youth's words; a change is promised for it. The words to the
    /// youth may stay empty.
    /// <see cref="PlanProblem.WishAnswered"/>; <see cref="PlanProblem.NotADraft"/> when there is no draft for a goal.
    /// </summary>
    public PlanProblem? TakeUp(int mentorId, string words, DateTime now, Plan? draft)
    {
        if (Answer is not null) return PlanProblem.WishAnswered;
        if (Domain is not null && (draft is null ? PlanProblem.NotADraft : draft.AddWished(this)) is { } problem) return problem;
        Reply(WishAnswer.TakenUp, mentorId, words, now);
        return null;
    }

    /// <summary>
    /// Talked about, and not part of the plan (for now): the words say what came of it. <see cref="PlanProblem.WishAnswered"/>,
    /// <see cref="PlanProblem.AnswerMissing"/>.
    /// </summary>
    public PlanProblem? TalkAbout(int mentorId, string words, DateTime now)
    {
        if (Answer is not null) return PlanProblem.WishAnswered;
        if (string.IsNullOrWhiteSpace(words)) return PlanProblem.AnswerMissing;
        Reply(WishAnswer.TalkedAbout, mentorId, words, now);
        return null;
    }

    /// <summary>
    /// Whether the youth may take it back: nobody has answered it, and with it goes every trace. <see cref="PlanProblem.WishAnswered"/>.
    /// </summary>
    public PlanProblem? CheckTakingBack() => Answer is null ? null : PlanProblem.WishAnswered;

    internal static PlanWish ForChange(int youthId, string words, DateTime now) =>
        new() { YouthId = youthId, Words = words.Trim(), AskedAt = now };

    private void Reply(WishAnswer answer, int mentorId, string words, DateTime now) =>
        (Answer, AnsweredById, AnswerWords, AnsweredAt) = (answer, mentorId, words.Trim(), now);
}
