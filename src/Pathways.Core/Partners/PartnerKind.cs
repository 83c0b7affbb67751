namespace Pathways.Core.Partners;

/// <summary>What kind of body a partner is.</summary>
public enum PartnerKind
{
    /// <summary>Employer or master craftsman.</summary>
    Employer = 1,

    /// <summary>Training centre.</summary>
    TrainingCentre = 2,

    /// <summary>Bank.</summary>
    Bank = 3,

    /// <summary>Health.</summary>
    Health = 4,

    /// <summary>Justice.</summary>
    Justice = 5,

    /// <summary>Civil registry.</summary>
    CivilRegistry = 6,

    /// <summary>Housing.</summary>
    Housing = 7,

    /// <summary>Association.</summary>
    Ngo = 8,

    /// <summary>Another body.</summary>
    Other = 9,
}
