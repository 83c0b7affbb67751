namespace Pathways.Core.Entitlements;

/// <summary>What the person does now.</summary>
public enum OccupationAnswer
{
    /// <summary>School or university.</summary>
    School = 1,

    /// <summary>Vocational training or apprenticeship.</summary>
    Training = 2,

    /// <summary>A job with a payslip.</summary>
    DeclaredWork = 3,

    /// <summary>A job without a payslip, or small jobs.</summary>
    OtherWork = 4,

    /// <summary>None of these.</summary>
    Nothing = 5,
}
