namespace Pathways.Core.Assessments;

/// <summary>
/// The ten domains of a pathway assessment (own wording; crosswalk in the field paper: UK SI 2010/2571 Sch. 1, UNICEF LSCE).
/// </summary>
public enum Domain
{
    /// <summary>IDN: identity and documents.</summary>
    Identity = 1,

    /// <summary>HOU: housing.</summary>
    Housing = 2,

    /// <summary>MON: money and bank.</summary>
    Money = 3,

    /// <summary>EDU: education and training.</summary>
    Education = 4,

    /// <summary>EMP: work and income.</summary>
    Work = 5,

    /// <summary>HEA: physical and mental health.</summary>
    Health = 6,

    /// <summary>REL: family, friends, a trusted adult.</summary>
    Relations = 7,

    /// <summary>DAI: daily living.</summary>
    DailyLiving = 8,

    /// <summary>CIT: rights, duties, participation.</summary>
    Citizenship = 9,

    /// <summary>SAF: safety, justice, digital safety.</summary>
    Safety = 10,
}
