using Pathways.Core.Access;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Plans;

/// <summary>One version of a youth's pathway plan: goals, each with steps; agreed by the youth, approved by a manager, reviewed.</summary>
public sealed class Plan : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>Version number within the youth, from 1.</summary>
    public int Version { get; set; }

    /// <summary>Where it stands.</summary>
    public PlanState State { get; set; }

    /// <summary>Who gives personal support and how often (UK SI 2010/2571 Sch. 1, matter 1); mandatory before it is agreed.</summary>
    public string SupportFrequency { get; set; } = "";

    /// <summary>What happens if it goes wrong (Sch. 1, matter 4); mandatory before it is agreed.</summary>
    public string Contingency { get; set; } = "";

    /// <summary>When the draft was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The mentor who wrote it.</summary>
    public int WrittenById { get; set; }

    /// <summary>The mentor who wrote it.</summary>
    public Account WrittenBy { get; set; } = null!;

    /// <summary>When the mentor showed it to the youth (UTC); the mentor's own yes.</summary>
    public DateTime? ProposedAt { get; set; }

    /// <summary>When the youth agreed (UTC).</summary>
    public DateTime? AgreedAt { get; set; }

    /// <summary>When a manager approved (UTC); from then on it is in force.</summary>
    public DateTime? ApprovedAt { get; set; }

    /// <summary>Who approved.</summary>
    public int? ApprovedById { get; set; }

    /// <summary>Who approved.</summary>
    public Account? ApprovedBy { get; set; }

    /// <summary>The manager's comment when it was returned, or the youth's when a change was asked for.</summary>
    public string ReturnComment { get; set; } = "";

    /// <summary>The local day of the last review (first: the approval). The next one is due 180 days later (a setting).</summary>
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>Goals, in order.</summary>
    public List<Goal> Goals { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }
}

/// <summary>Where a plan version stands.</summary>
public enum PlanState
{
    /// <summary>The mentor writes.</summary>
    Draft = 1,

    /// <summary>Shown to the youth, who reads it.</summary>
    Proposed = 2,

    /// <summary>Youth and mentor agreed; a manager decides.</summary>
    Agreed = 3,

    /// <summary>Approved and in force.</summary>
    Active = 4,

    /// <summary>In force, a new version is being written.</summary>
    UnderReview = 5,

    /// <summary>Replaced by a newer version.</summary>
    Superseded = 6,

    /// <summary>Ended without a newer version.</summary>
    Closed = 7,
}

/// <summary>What the youth wants to reach, in one domain.</summary>
public sealed class Goal
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The plan version.</summary>
    public int PlanId { get; set; }

    /// <summary>The plan version.</summary>
    public Plan Plan { get; set; } = null!;

    /// <summary>The domain.</summary>
    public Domain Domain { get; set; }

    /// <summary>In the youth's words.</summary>
    public string YouthWords { get; set; } = "";

    /// <summary>In the mentor's words.</summary>
    public string MentorWords { get; set; } = "";

    /// <summary>Order in the plan, from 1.</summary>
    public int Position { get; set; }

    /// <summary>True when the youth proposed it.</summary>
    public bool ProposedByYouth { get; set; }

    /// <summary>Steps, in order.</summary>
    public List<Step> Steps { get; } = [];
}

/// <summary>One action of a goal: owner, due date, state.</summary>
public sealed class Step : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The goal.</summary>
    public int GoalId { get; set; }

    /// <summary>The goal.</summary>
    public Goal Goal { get; set; } = null!;

    /// <summary>The youth, so that due steps are found without the plan.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>What is to be done.</summary>
    public string Text { get; set; } = "";

    /// <summary>Who does it.</summary>
    public StepOwner Owner { get; set; }

    /// <summary>By when; null when open.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Where it stands.</summary>
    public StepState State { get; set; }

    /// <summary>The local day it was done.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Why it is not possible.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Order in the goal, from 1.</summary>
    public int Position { get; set; }

    /// <inheritdoc />
    public int Revision { get; set; }
}

/// <summary>Who does a step.</summary>
public enum StepOwner
{
    /// <summary>The youth.</summary>
    Youth = 1,

    /// <summary>The mentor.</summary>
    Mentor = 2,

    /// <summary>The centre.</summary>
    Centre = 3,

    /// <summary>A partner.</summary>
    Partner = 4,

    /// <summary>The family.</summary>
    Family = 5,
}

/// <summary>Where a step stands. "Done late" is computed from <see cref="Step.DueOn"/> and <see cref="Step.DoneOn"/>, never stored.</summary>
public enum StepState
{
    /// <summary>Part of a plan that is not agreed yet.</summary>
    Proposed = 1,

    /// <summary>Agreed, to be done.</summary>
    Agreed = 2,

    /// <summary>Begun.</summary>
    InProgress = 3,

    /// <summary>Done.</summary>
    Done = 4,

    /// <summary>Cannot be done; a reason is mandatory.</summary>
    NotPossible = 5,

    /// <summary>The youth no longer wants it.</summary>
    Dropped = 6,
}
