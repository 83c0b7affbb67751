namespace Pathways.Core.Plans;

/// <summary>How a youth agreed to a plan.</summary>
public enum PlanAgreement
{
    /// <summary>With the own account.</summary>
    OwnAccount = 1,

    /// <summary>On the mentor's device, which was handed over.</summary>
    HandedOver = 2,

    /// <summary>By signing a sheet of paper.</summary>
    OnPaper = 3,
}
