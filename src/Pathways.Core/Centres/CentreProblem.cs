namespace Pathways.Core.Centres;

/// <summary>Why a centre could not be saved.</summary>
public enum CentreProblem
{
    /// <summary>A name in Arabic is needed; the register names centres by it.</summary>
    NameMissing = 1,

    /// <summary>Another centre has this name.</summary>
    NameTaken,

    /// <summary>The number of places is below zero.</summary>
    CapacityNegative,

    /// <summary>Youths, staff or workshops to come still belong to it.</summary>
    NotEmpty,

    /// <summary>The day from which it is closed is over.</summary>
    ClosesTooEarly,

    /// <summary>The day from which it is closed is more than a year away.</summary>
    ClosesTooLate,
}
