namespace Pathways.Core.Entitlements;

/// <summary>Something a young person in Morocco may be entitled to.</summary>
public enum Entitlement
{
    /// <summary>The national electronic identity card.</summary>
    NationalCard = 1,

    /// <summary>The number of the national population register, which opens other rights.</summary>
    PopulationRegister = 2,

    /// <summary>The special allowance that is put aside until 18.</summary>
    SpecialAllowance = 3,

    /// <summary>Compulsory health insurance.</summary>
    HealthCover = 4,

    /// <summary>Apprenticeship with an employer.</summary>
    Apprenticeship = 5,

    /// <summary>A bank account.</summary>
    BankAccount = 6,

    /// <summary>Support that goes on after leaving.</summary>
    Aftercare = 7,

    /// <summary>A voice at elections.</summary>
    Vote = 8,
}
