using System.Resources;
using Pathways.Core.Entitlements;
using Pathways.Core.Figures;
using Pathways.Web.Pages.Public;
using Pathways.Web.Ui;
using Xunit;
using static Pathways.Core.Entitlements.CareAnswer;
using static Pathways.Core.Entitlements.Entitlement;
using static Pathways.Core.Entitlements.EntitlementVerdict;
using static Pathways.Core.Entitlements.NationalityAnswer;
using static Pathways.Core.Entitlements.OccupationAnswer;

namespace Pathways.Tests.Entitlements;

public sealed class WhatTheRulesSay
{
    [Theory]
    [InlineData(NationalCard, 14, Moroccan, CareAnswer.Now, School, false, Later, "Young", 16)]
    [InlineData(NationalCard, 15, Moroccan, CareAnswer.Now, School, false, Later, "Prepare", 16)]
    [InlineData(NationalCard, 16, Moroccan, CareAnswer.Now, School, false, EntitlementVerdict.Now, "InCare", null)]
    [InlineData(NationalCard, 17, Moroccan, Never, School, false, EntitlementVerdict.Now, "Minor", null)]
    [InlineData(NationalCard, 18, Moroccan, CareAnswer.Now, School, false, EntitlementVerdict.Now, "Adult", null)]
    [InlineData(NationalCard, 18, Moroccan, CareAnswer.Now, School, true, Have, "Have", null)]
    [InlineData(NationalCard, 17, NationalityAnswer.Other, CareAnswer.Now, School, false, NotForMe, "Other", null)]
    [InlineData(NationalCard, 17, NationalityAnswer.Unknown, CareAnswer.Now, School, false, Ask, "Unknown", null)]
    [InlineData(PopulationRegister, 17, Moroccan, CareAnswer.Now, School, false, EntitlementVerdict.Now, "Extract", null)]
    [InlineData(PopulationRegister, 17, Moroccan, CareAnswer.Now, School, true, EntitlementVerdict.Now, "Card", null)]
    [InlineData(PopulationRegister, 17, NationalityAnswer.Other, CareAnswer.Now, School, false, Ask, "Other", null)]
    [InlineData(SpecialAllowance, 17, Moroccan, CareAnswer.Now, School, false, Ask, "InCare", null)]
    [InlineData(SpecialAllowance, 17, Moroccan, Before, School, false, Ask, "Left", null)]
    [InlineData(SpecialAllowance, 18, Moroccan, Before, School, false, Ask, "Adult", null)]
    [InlineData(SpecialAllowance, 18, Moroccan, Never, School, false, NotForMe, "Never", null)]
    [InlineData(HealthCover, 17, Moroccan, CareAnswer.Now, School, false, Ask, "Minor", null)]
    [InlineData(HealthCover, 17, Moroccan, CareAnswer.Now, DeclaredWork, false, EntitlementVerdict.Now, "Employee", null)]
    [InlineData(HealthCover, 19, Moroccan, Before, Nothing, false, Ask, "Leaver", null)]
    [InlineData(HealthCover, 19, Moroccan, Never, OtherWork, false, Ask, "Adult", null)]
    [InlineData(Apprenticeship, 14, Moroccan, CareAnswer.Now, School, false, Later, "Young", 15)]
    [InlineData(Apprenticeship, 15, Moroccan, CareAnswer.Now, School, false, EntitlementVerdict.Now, "School", null)]
    [InlineData(Apprenticeship, 15, Moroccan, CareAnswer.Now, Nothing, false, EntitlementVerdict.Now, "Fits", null)]
    [InlineData(Apprenticeship, 16, Moroccan, CareAnswer.Now, Training, false, Have, "Training", null)]
    [InlineData(BankAccount, 15, Moroccan, CareAnswer.Now, School, false, Later, "Young", 18)]
    [InlineData(BankAccount, 16, Moroccan, CareAnswer.Now, School, false, Ask, "Between", null)]
    [InlineData(BankAccount, 18, Moroccan, CareAnswer.Now, School, true, EntitlementVerdict.Now, "Adult", null)]
    [InlineData(BankAccount, 18, Moroccan, CareAnswer.Now, School, false, EntitlementVerdict.Now, "AdultWithoutCard", null)]
    [InlineData(Aftercare, 17, Moroccan, CareAnswer.Now, School, false, Ask, "InCare", null)]
    [InlineData(Aftercare, 19, Moroccan, Before, School, false, Ask, "Left", null)]
    [InlineData(Aftercare, 19, Moroccan, Never, School, false, NotForMe, "Never", null)]
    [InlineData(Vote, 17, Moroccan, CareAnswer.Now, School, false, Later, "Young", 18)]
    [InlineData(Vote, 18, Moroccan, CareAnswer.Now, School, false, EntitlementVerdict.Now, "Adult", null)]
    [InlineData(Vote, 18, NationalityAnswer.Unknown, CareAnswer.Now, School, false, Ask, "Unknown", null)]
    [InlineData(Vote, 18, NationalityAnswer.Other, CareAnswer.Now, School, false, NotForMe, "Other", null)]
    public void Each_rule(Entitlement entitlement, int age, NationalityAnswer nationality, CareAnswer care, OccupationAnswer occupation,
        bool card, EntitlementVerdict verdict, string reason, int? from)
    {
        var answer = MoroccanEntitlements.Answer(entitlement, new Situation(age, nationality, care, occupation, card));

        Assert.Equal((verdict, reason, from), (answer.Verdict, answer.Reason, answer.FromAge));
    }

    [Fact]
    public void What_the_sources_do_not_settle_is_never_promised()
    {
        foreach (var situation in EverySituation())
        {
            var answers = MoroccanEntitlements.For(situation);
            Assert.All(answers.Where(answer => answer.Entitlement is SpecialAllowance or Aftercare), answer =>
                Assert.Equal(Ask, answer.Verdict));
            Assert.All(answers.Where(answer => answer.Entitlement == HealthCover && situation.Occupation != DeclaredWork), answer =>
                Assert.Equal(Ask, answer.Verdict));
            Assert.DoesNotContain(answers, answer => answer.Verdict == NotForMe);
            Assert.Equal(answers.OrderBy(answer => answer.Verdict).Select(answer => answer.Entitlement),
                answers.Select(answer => answer.Entitlement));
        }
    }

    [Fact]
    public void Every_answer_has_its_words_in_every_language_and_its_sources()
    {
        var texts = new ResourceManager(typeof(PublicText));
        var keys = EverySituation().SelectMany(MoroccanEntitlements.For).SelectMany(answer => new[]
        {
            $"{answer.Entitlement}.{answer.Reason}", $"{answer.Entitlement}.Who", $"{answer.Entitlement}.Where",
                $"Entitlement.{answer.Entitlement}", $"EntitlementVerdict.{answer.Verdict}", $"Certainty.{answer.Fact.Certainty}",
        }).ToHashSet();
        Assert.All(keys, key =>
            Assert.All(Cultures.All, culture => Assert.False(string.IsNullOrEmpty(texts.GetString(key, culture)), $"{key} {culture}")));
        Assert.All(MoroccanEntitlements.Facts.Values, fact =>
        {
            Assert.NotEmpty(fact.Sources);
            Assert.All(fact.Sources, source => Assert.Equal("https", source.Address.Scheme));
        });
    }

    [Fact]
    public void Apprenticeship_begins_at_the_age_that_the_figures_say()
    {
        var figure = LegalFigures.OfCountry("morocco").On(new DateOnly(2026, 11, 30)).Find("apprenticeship-age")!;
        var young = new Situation(12, NationalityAnswer.Moroccan, CareAnswer.Now, OccupationAnswer.School, HasCard: false);

        Assert.Equal((int)figure.Value, MoroccanEntitlements.Answer(Entitlement.Apprenticeship, young).FromAge);
    }

    private static IEnumerable<Situation> EverySituation() =>
        from age in Enumerable.Range(Situation.Youngest, Situation.Oldest - Situation.Youngest + 1)
        from nationality in Enum.GetValues<NationalityAnswer>()
        from care in Enum.GetValues<CareAnswer>()
        from occupation in Enum.GetValues<OccupationAnswer>()
        from card in new[] { true, false }
        select new Situation(age, nationality, care, occupation, card);
}
