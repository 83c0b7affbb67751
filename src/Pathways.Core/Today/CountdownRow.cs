using Pathways.Core.Plans;

namespace Pathways.Core.Today;

/// <summary>One milestone of a youth.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">The local day.</param>
/// <param name="Owner">Who acts.</param>
/// <param name="State">Where it stands.</param>
public sealed record CountdownRow(MilestoneKind Kind, DateOnly On, StepOwner Owner, MilestoneState State);
