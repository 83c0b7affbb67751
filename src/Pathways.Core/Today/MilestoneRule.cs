using System.Globalization;
using Pathways.Core.Plans;

namespace Pathways.Core.Today;

/// <summary>A milestone of the programme.</summary>
/// <param name="Kind">What.</param>
/// <param name="Months">Months from the eighteenth birthday; negative before it.</param>
/// <param name="Owner">Who acts.</param>
/// <param name="GraceDays">So many days after its day it is still due, then overdue.</param>
/// <param name="IsOff">The organisation does without it.</param>
public sealed record MilestoneRule(MilestoneKind Kind, int Months, StepOwner Owner, int GraceDays, bool IsOff = false);
