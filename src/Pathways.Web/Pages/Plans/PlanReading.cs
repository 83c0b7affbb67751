using Microsoft.EntityFrameworkCore;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Uploads;
using Pathways.Core.Youths;

namespace Pathways.Web.Pages.Plans;

/// <summary>One version of a plan as its pages show it.</summary>
public sealed record PlanReading(
    int Id, int YouthId, int Version, int? FormerId, PlanState State, int Revision, string SupportFrequency, string Contingency,
    DateTime CreatedAt, DateTime? ProposedAt, DateTime? AgreedAt, DateTime? ApprovedAt, DateOnly? ReviewedOn,
    string ReturnComment, bool ReturnedByYouth, DateTime? ReturnedAt, PersonName Mentor, PersonName? Manager, DateOnly? BigChangeOn,
    string? BigChange, DateOnly? ClosedOn, PlanEnd? Ended, IReadOnlyList<GoalReading> Goals)
{
    /// <summary>Whether there is still somebody for whom the plan is; what it says is read, and nothing is due.</summary>
    public bool IsAccompanied { get; init; } = true;

    /// <summary>How the youth agreed; null before.</summary>
    public PlanAgreement? Agreement { get; init; }

    /// <summary>The local day of the signature on paper.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>With whom the youth agreed without the own account.</summary>
    public PersonName? AgreedWith { get; init; }

    /// <summary>What the signed sheet is, a photo or a PDF; null when none is kept.</summary>
    public CopyKind? Sheet { get; init; }

    /// <summary>Approved and not replaced, of a youth who is accompanied.</summary>
    public bool IsInForce => IsAccompanied && State.IsInForce();

    /// <summary>Replaced or closed.</summary>
    public bool IsOver => State is PlanState.Superseded or PlanState.Closed;
}

/// <summary>A goal with its steps.</summary>
public sealed record GoalReading(int Id, Domain Domain, string YouthWords, string MentorWords, bool ProposedByYouth, int? FormerId,
    IReadOnlyList<StepReading> Steps)
{
    /// <summary>Steps that count: a dropped one does not.</summary>
    public int Whole => Steps.Count(step => step.State != StepState.Dropped);

    /// <summary>Steps done.</summary>
    public int Done => Steps.Count(step => step.State == StepState.Done);

    /// <summary>The step to do now: the first open one.</summary>
    public StepReading? Now => Steps.FirstOrDefault(step => step.State is StepState.Agreed or StepState.InProgress);
}

/// <summary>A step.</summary>
public sealed record StepReading(int Id, string Text, StepOwner Owner, DateOnly? DueOn, StepState State, DateOnly? DoneOn, string Reason,
    int? FormerId);

/// <summary>What the drawing of goals needs to know about its page.</summary>
/// <param name="Plan">The version.</param>
/// <param name="MayMove">Steps link to where their state is changed; for a youth only own ones.</param>
public sealed record GoalsLook(PlanReading Plan, bool MayMove);

/// <summary>How plans are read.</summary>
public static class PlanReadings
{
    /// <summary>
    /// Projects versions with goals and steps in order: three statements, each along its index (one would walk through every goal).
    /// </summary>
    public static IQueryable<PlanReading> Read(this IQueryable<Plan> plans, PathwaysDb db)
    {
        var accompanied = db.Youths.Where(Youth.IsAccompanied);
        return plans.AsSplitQuery().Select(p => new PlanReading(
            p.Id, p.YouthId, p.Version, p.FormerId, p.State, p.Revision, p.SupportFrequency, p.Contingency, p.CreatedAt,
            p.ProposedAt, p.AgreedAt, p.ApprovedAt, p.ReviewedOn, p.ReturnComment, p.ReturnedByYouth, p.ReturnedAt, p.WrittenBy.Name,
            p.ApprovedBy!.Name, p.BigChangeOn, p.BigChange, p.ClosedOn, p.Ended,
            p.Goals.OrderBy(g => g.Position).ThenBy(g => g.Id).Select(g => new GoalReading(
                g.Id, g.Domain, g.YouthWords, g.MentorWords, g.ProposedByYouth, g.FormerId,
                g.Steps.OrderBy(s => s.Position).ThenBy(s => s.Id).Select(s =>
                    new StepReading(s.Id, s.Text, s.Owner, s.DueOn, s.State, s.DoneOn, s.Reason, s.FormerId)).ToList())).ToList())
        {
            IsAccompanied = accompanied.Any(y => y.Id == p.YouthId),
            Agreement = p.Agreement,
            SignedOn = p.SignedOn,
            AgreedWith = p.AgreedWith!.Name,
            Sheet = p.Sheet == null ? null : p.Sheet.Kind,
        });
    }
}
