using System.Collections.Frozen;
using Pathways.Core.Help;
using static Pathways.Core.Entitlements.EntitlementVerdict;

namespace Pathways.Core.Entitlements;

/// <summary>
/// "What am I entitled to?" for Morocco: pure rules over a <see cref="Situation"/>. A rule that our sources do not settle (who signs for a
/// youth of 16 or 17 in an establishment, health cover at 18, how the special allowance is paid out) answers <see cref="Ask"/>, never yes.
/// </summary>
public static class MoroccanEntitlements
{
    private static readonly DateOnly Read = new(2026, 11, 21);
    private static readonly DateOnly ReadAgain = new(2026, 11, 30);

    /// <summary>Where each rule comes from.</summary>
    public static FrozenDictionary<Entitlement, EntitlementFact> Facts { get; } = new EntitlementFact[]
    {
        new(Entitlement.NationalCard, Certainty.SeveralSources, Read,
        [
            Source("Le Petit Journal Marocain, 2020",
                "https://lepetitjournalmarocain.com/2020/08/12/une-loi-oblige-tous-les-marocains-a-avoir-sa-carte-didentite-electronique-nationale/"),
            Source("L’Économiste", "https://leconomiste.com/article/1065084-cin-les-amendes-prevues-par-le-projet-de-loi"),
        ], "cnie.ma"),
        new(Entitlement.PopulationRegister, Certainty.SeveralSources, Read,
        [
            Source("Le360", "https://fr.le360.ma/societe/aides-sociales-directes-voici-comment-sinscrire-au-dispositif-didentification-et-de-ciblage_OL5IABIZW5EXZGOI7FWGIUDKPM/"),
        ]),
        new(Entitlement.SpecialAllowance, Certainty.SeveralSources, ReadAgain,
        [
            Source("Le360", "https://fr.le360.ma/societe/mise-en-oeuvre-de-laide-speciale-dediee-aux-enfants-orphelins-ou-abandonnes-pris-en-charge-par-les_5CMIOUJHEFC2TOLMKL5AA42NE4/"),
            Source("EcoActu", "https://ecoactu.ma/aide-sociale-directe-allocation-orphelins-enfants"),
        ]),
        new(Entitlement.HealthCover, Certainty.ToConfirm, Read,
        [
            Source("La Nouvelle Tribune", "https://lnt.ma/la-cnss-ouvre-linscription-au-regime-facultatif-amo-achamil/"),
            Source("Yabiladi", "https://maghress.com/fr/yabiladi/133811"),
        ]),
        new(Entitlement.Apprenticeship, Certainty.Official, Read,
        [
            Source("dfp.gov.ma", "https://dfp.gov.ma/formation-en-milieu-professionnel/formation-par-apprentissage.html"),
        ], "dfp.gov.ma"),
        new(Entitlement.BankAccount, Certainty.Official, ReadAgain,
        [
            Source("Bank Al-Maghrib", "https://www.bkam.ma/en/Find-information-about/Services-to-customers-of-credit-institutions/Right-of-access-to-banking-services"),
            Source("FMEF", "https://fmef.ma/fr/articles/avoir-un-compte-bancaire"),
        ]),
        new(Entitlement.Aftercare, Certainty.ToConfirm, Read,
        [
            Source("social.gov.ma",
                "https://social.gov.ma/enfance/accompagnement-des-enfants-des-etablissements-de-protection-sociale-apres-lage-de-18-ans/"),
        ]),
        new(Entitlement.Vote, Certainty.SeveralSources, ReadAgain,
        [
            Source("Le Site info",
                "https://www.lesiteinfo.com/maroc/663304-elections-2026-dernier-appel-pour-les-inscriptions.html"),
            Source("Le360", "https://fr.le360.ma/societe/revision-des-listes-electorales-generales-le-31-decembre-dernier-delai-pour-les-inscriptions-271404"),
        ], "listeselectorales.ma"),
    }.ToFrozenDictionary(fact => fact.Entitlement);

    /// <summary>The answers, what can be asked for now first; what is for others is left out.</summary>
    public static IReadOnlyList<EntitlementAnswer> For(Situation situation) =>
        [.. Facts.Keys.Order().Select(entitlement => Answer(entitlement, situation)).Where(answer => answer.Verdict != NotForMe)
            .OrderBy(answer => answer.Verdict)];

    /// <summary>The answer about one entitlement.</summary>
    public static EntitlementAnswer Answer(Entitlement entitlement, Situation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        var (verdict, reason, from) = entitlement switch
        {
            Entitlement.NationalCard => NationalCard(situation),
            Entitlement.PopulationRegister => PopulationRegister(situation),
            Entitlement.SpecialAllowance => SpecialAllowance(situation),
            Entitlement.HealthCover => HealthCover(situation),
            Entitlement.Apprenticeship => Apprenticeship(situation),
            Entitlement.BankAccount => BankAccount(situation),
            Entitlement.Aftercare => Aftercare(situation),
            _ => Vote(situation),
        };
        return new EntitlementAnswer(entitlement, verdict, reason, from, Facts[entitlement]);
    }

    // Law 04-20, article 2: compulsory from 16. Who signs for a youth of an establishment is not settled by our sources.
    private static (EntitlementVerdict Verdict, string Reason, int? From) NationalCard(Situation s) => s switch
    {
        { HasCard: true } => (Have, "Have", null),
        { Nationality: NationalityAnswer.Other } => (NotForMe, "Other", null),
        { Nationality: NationalityAnswer.Unknown } => (Ask, "Unknown", null),
        { Age: >= 18 } => (Now, "Adult", null),
        { Age: >= 16, Care: CareAnswer.Now } => (Now, "InCare", null),
        { Age: >= 16 } => (Now, "Minor", null),
        { Age: 15 } => (Later, "Prepare", 16),
        _ => (Later, "Young", 16),
    };

    // Free; with the card or a birth extract
    private static (EntitlementVerdict Verdict, string Reason, int? From) PopulationRegister(Situation s) => s switch
    {
        { Nationality: not NationalityAnswer.Moroccan } => (Ask, "Other", null),
        { HasCard: true } => (Now, "Card", null),
        _ => (Now, "Extract", null),
    };

    // Decree 2.25.1064 of December 2025, Law 58-23 article 16: in an approved establishment, for whom the decree's conditions fit (papers,
    // register, other allowances: told by the press, not read in the gazette); capital usable at majority. So it asks, for everybody.
    private static (EntitlementVerdict Verdict, string Reason, int? From) SpecialAllowance(Situation s) => s switch
    {
        { Care: CareAnswer.Never } => (NotForMe, "Never", null),
        { Age: < 18, Care: CareAnswer.Now } => (Ask, "InCare", null),
        { Age: < 18 } => (Ask, "Left", null),
        _ => (Ask, "Adult", null),
    };

    // The employer declares an employee; everything else depends on the household's score or on what our sources do not say
    private static (EntitlementVerdict Verdict, string Reason, int? From) HealthCover(Situation s) => s switch
    {
        { Occupation: OccupationAnswer.DeclaredWork } => (Now, "Employee", null),
        { Age: < 18 } => (Ask, "Minor", null),
        { Care: not CareAnswer.Never } => (Ask, "Leaver", null),
        _ => (Ask, "Adult", null),
    };

    // Law 12-00: from 15
    private static (EntitlementVerdict Verdict, string Reason, int? From) Apprenticeship(Situation s) => s switch
    {
        { Age: < 15 } => (Later, "Young", 15),
        { Occupation: OccupationAnswer.Training } => (Have, "Training", null),
        { Occupation: OccupationAnswer.School } => (Now, "School", null),
        _ => (Now, "Fits", null),
    };

    // Under 16 a savings book with the guardian; from 18 a current account. A refusal can be taken to Bank Al-Maghrib, which names a bank
    // only where it finds the refusal unfounded (Law 103-12 article 150)
    private static (EntitlementVerdict Verdict, string Reason, int? From) BankAccount(Situation s) => s.Age switch
    {
        >= 18 => (Now, s.HasCard ? "Adult" : "AdultWithoutCard", null),
        >= 16 => (Ask, "Between", null),
        _ => (Later, "Young", 18),
    };

    // No right to aftercare was found in our sources; programmes exist, and establishments may support people outside their premises
    private static (EntitlementVerdict Verdict, string Reason, int? From) Aftercare(Situation s) => s switch
    {
        { Care: CareAnswer.Never } => (NotForMe, "Never", null),
        { Care: CareAnswer.Now } => (Ask, "InCare", null),
        _ => (Ask, "Left", null),
    };

    // From 18; who turns 18 on 31 March or before may be entered at 17, which the words say
    private static (EntitlementVerdict Verdict, string Reason, int? From) Vote(Situation s) => s switch
    {
        { Nationality: NationalityAnswer.Other } => (NotForMe, "Other", null),
        { Nationality: NationalityAnswer.Unknown } => (Ask, "Unknown", null),
        { Age: < 18 } => (Later, "Young", 18),
        _ => (Now, "Adult", null),
    };

    private static EntitlementSource Source(string title, string address) => new(title, new Uri(address));
}
