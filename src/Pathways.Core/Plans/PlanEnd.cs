namespace Pathways.Core.Plans;

/// <summary>Why a plan ended without a newer version.</summary>
public enum PlanEnd
{
    /// <summary>What was wanted is reached; the youth needs no plan any more.</summary>
    Reached = 1,

    /// <summary>The youth leaves the programme.</summary>
    LeftProgramme,

    /// <summary>The youth lives with the family again.</summary>
    BackWithFamily,

    /// <summary>The youth moved away or to another organisation.</summary>
    MovedAway,

    /// <summary>The youth no longer wants a plan.</summary>
    NoLongerWanted,

    /// <summary>Contact was lost.</summary>
    LostContact,

    /// <summary>Something else, said in words.</summary>
    Other,
}
