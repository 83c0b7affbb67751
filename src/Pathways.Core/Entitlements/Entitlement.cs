using Pathways.Core.Help;

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

/// <summary>What the rules say about one entitlement in one situation.</summary>
public enum EntitlementVerdict
{
    /// <summary>The rule fits: this can be asked for now.</summary>
    Now = 1,

    /// <summary>Something of it holds now, but our sources do not settle the rest: to be asked.</summary>
    Ask = 2,

    /// <summary>Not yet: it begins at an age, and can be prepared.</summary>
    Later = 3,

    /// <summary>Already there.</summary>
    Have = 4,

    /// <summary>The rule is for others.</summary>
    NotForMe = 5,
}

/// <summary>The answer about one entitlement.</summary>
/// <param name="Entitlement">About what.</param>
/// <param name="Verdict">What the rules say.</param>
/// <param name="Reason">Key of the sentence that says why, under the entitlement's own texts.</param>
/// <param name="FromAge">The age at which it begins, when the verdict is <see cref="EntitlementVerdict.Later"/>.</param>
/// <param name="Fact">Where it is said, and when that was read.</param>
public sealed record EntitlementAnswer(Entitlement Entitlement, EntitlementVerdict Verdict, string Reason, int? FromAge, EntitlementFact Fact);

/// <summary>Where a rule comes from.</summary>
/// <param name="Entitlement">About what.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="CheckedOn">The day the sources were last read.</param>
/// <param name="Sources">Names and addresses.</param>
/// <param name="Site">The site where it is asked for, as people type it; empty when there is none.</param>
public sealed record EntitlementFact(Entitlement Entitlement, Certainty Certainty, DateOnly CheckedOn, IReadOnlyList<EntitlementSource> Sources, string Site = "");

/// <summary>A source: who says it, and where.</summary>
public sealed record EntitlementSource(string Title, Uri Address);
