using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;

namespace Pathways.Core.Outcomes;

/// <summary>What is counted: the cases of a period, of the centres the viewer sees.</summary>
/// <param name="From">First local day of the period.</param>
/// <param name="To">Last local day of the period.</param>
/// <param name="Sex">Only youths of this sex.</param>
public sealed record IndicatorFilter(DateOnly From, DateOnly To, Sex? Sex = null);
