namespace Pathways.Core.Outcomes;

/// <summary>The outcome figures of the programme; formulae in <see cref="Indicators"/>.</summary>
public enum Indicator
{
    /// <summary>I1: in employment, education or training 6 months after leaving.</summary>
    ActiveAfter6Months = 1,

    /// <summary>I1: in employment, education or training 12 months after leaving.</summary>
    ActiveAfter12Months = 2,

    /// <summary>I2: has the national card at exit.</summary>
    NationalCardAtExit = 3,

    /// <summary>I10: plan in force and reviewed in time.</summary>
    PlanInForce = 4,

    /// <summary>I13: steps done by their due date.</summary>
    StepsOnTime = 5,

    /// <summary>I14: at least one held session in 30 days.</summary>
    RegularSessions = 6,

    /// <summary>I18: training led to a certificate.</summary>
    Certified = 7,

    /// <summary>I18: job within 6 months of the certificate.</summary>
    Hired = 8,

    /// <summary>I18: still in the job 6 months later.</summary>
    Retained = 9,
}
