namespace Pathways.Core.Today;

/// <summary>One reason, with what is needed to say it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Day">The local day it is about: due, planned, or of the last contact.</param>
/// <param name="At">The instant it is about (UTC): until when to answer, when the session starts.</param>
/// <param name="Count">How many (steps, drafts), or how many days (without contact; to 18).</param>
/// <param name="SubjectId">Key of the help request or session.</param>
/// <param name="Text">The step, in words; the key of a draft.</param>
public sealed record Attention(AttentionReason Reason, DateOnly? Day = null, DateTime? At = null, int Count = 0, int SubjectId = 0,
    string Text = "")
{
    /// <summary>Keys of the documents it is about.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>The part of Today in which the reason stands.</summary>
    public AttentionGroup Group => Reason switch
    {
        AttentionReason.Danger or AttentionReason.Help => AttentionGroup.Now,
        AttentionReason.AsksAnotherTime or AttentionReason.CommentUnread or AttentionReason.PlanWished or AttentionReason.FeedbackAsked
            or AttentionReason.DraftUnfinished or AttentionReason.SessionSoon or AttentionReason.StepDue or AttentionReason.ReviewDue
                or AttentionReason.RiskReviewDue or AttentionReason.ReassessmentDue
            or AttentionReason.OfficeAppointment or AttentionReason.DocumentExpires => AttentionGroup.ThisWeek,
        _ => AttentionGroup.Late,
    };
}
