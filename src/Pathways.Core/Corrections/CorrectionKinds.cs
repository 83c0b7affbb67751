using Pathways.Core.Mistakes;

namespace Pathways.Core.Corrections;

/// <summary>Everything that can be put right as recorded by mistake.</summary>
public static class CorrectionKinds
{
    /// <summary>One row for each kind.</summary>
    public static IReadOnlyList<CorrectionKind> All { get; } =
    [
        FollowUpCorrections.Exit, FollowUpCorrections.Return, FollowUpCorrections.Wave, PlacementCorrections.Move,
            PlacementCorrections.Placement,
        TransferCorrection.Transfer, HandOverCorrection.HandOver, ConsentCorrection.Given, ConsentCorrection.Withdrawn,
            WorkshopCorrection.Cancelled, WrongFileCorrections.Assessed, WrongFileCorrections.Answered, HelpCorrection.Closed,
        DocumentCorrection.Move, PlanCorrection.Approval, PlanCorrection.Agreement, PlanCorrection.Closed, PracticeCorrection.Confirmed,
            RiskCorrection.Risk,
        GrowthCorrections.Training, GrowthCorrections.Accreditation, GrowthCorrections.Note,
    ];

    /// <summary>The row of a kind; null when there is no such kind.</summary>
    public static CorrectionKind? Of(MistakeKind kind) => All.FirstOrDefault(row => row.Kind == kind);
}
