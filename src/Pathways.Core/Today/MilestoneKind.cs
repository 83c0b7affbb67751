using System.Globalization;

namespace Pathways.Core.Today;

/// <summary>What comes with age.</summary>
public enum MilestoneKind
{
    /// <summary>Three years ahead: the first plan.</summary>
    FirstPlan = 1,

    /// <summary>15½: the national card can be asked for.</summary>
    CardOpens,

    /// <summary>16: the law asks for the national card.</summary>
    CardByLaw,

    /// <summary>17½: the plan is looked through with leaving in mind.</summary>
    LastReview,

    /// <summary>Before 18: ask how health cover goes on.</summary>
    HealthCover,

    /// <summary>The eighteenth birthday.</summary>
    Eighteen,

    /// <summary>From 18: an account of one's own.</summary>
    BankAccount,

    /// <summary>From 18: the savings held until then.</summary>
    Savings,

    /// <summary>Three months after: a word.</summary>
    Contact3,

    /// <summary>Six months after.</summary>
    Contact6,

    /// <summary>A year after.</summary>
    Contact12,

    /// <summary>Two years after.</summary>
    Contact24,
}
