using Pathways.Core.Documents;
using Pathways.Core.Today;
using Xunit;

namespace Pathways.Tests.Youths;

/// <summary>The table of rules: which one answers when several could.</summary>
public sealed class ChoosingTheNextStep
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly Born = new(2009, 1, 14);
    private static readonly DocumentTypes Types = DocumentTypes.OfCountry("morocco");

    private static readonly NextStepFacts Everything = new()
    {
        Today = Today,
        DueSoonDays = 7,
        PlanWaits = true,
        AssessmentWaiting = 3,
        HasSpoken = false,
        Steps = [new(1, Today.AddDays(40)), new(2, Today.AddDays(3))],
        Documents = Path(Born),
        Session = new(9, Today.AddDays(1)),
        ModuleUnderWay = "bank-account",
    };

    /// <summary>Row by row, what came before is taken away; the next rule answers.</summary>
    public static TheoryData<string, NextStepFacts, NextStep> Table => new()
    {
        { "an office expects me tomorrow", Everything with { Documents = Path(Born, At("digital-identifier", 1)) },
            new(NextStepKind.Document, Key: "digital-identifier", On: Today.AddDays(1)) },
        { "an office expects me today", Everything with { Documents = Path(Born, At("national-card", 0)) },
            new(NextStepKind.Document, Key: "national-card", On: Today) },
        { "an appointment the day after is no hurry: a plan waits", Everything with { Documents = Path(Born, At("national-card", 2)) },
            new(NextStepKind.AgreeToPlan) },
        { "a plan waits", Everything, new(NextStepKind.AgreeToPlan) },
        { "an assessment waits", Everything with { PlanWaits = false }, new(NextStepKind.GiveMyView, 3) },
        { "a due step", Without(1), new(NextStepKind.Step, 2, On: Today.AddDays(3)) },
        { "never spoken", Without(2), new(NextStepKind.FirstView) },
        { "a document of the road", Without(3), new(NextStepKind.Document, Key: "birth-record") },
        { "an appointment of another document", Without(3) with { Documents = Path(Born, At("digital-identifier", 9)) },
            new(NextStepKind.Document, Key: "digital-identifier", On: Today.AddDays(9)) },
        { "a later step before the door that age opened", Without(4) with { Documents = Grown() },
            new(NextStepKind.Step, 1, On: Today.AddDays(40)) },
        { "a door that age opened before the session", Without(5) with { Documents = Grown() },
            new(NextStepKind.Document, Key: "bank-account") },
        { "the savings after the account", Without(5) with { Documents = Grown(new DocumentFacts("bank-account", DocumentState.Obtained)) },
            new(NextStepKind.Document, Key: "savings") },
        { "health cover does not push itself forward", Without(7) with { Documents = Grown(new("bank-account", DocumentState.Obtained),
            new("savings", DocumentState.NotNeeded)) }, new(NextStepKind.NothingUrgent) },
        { "a later step", Without(4), new(NextStepKind.Step, 1, On: Today.AddDays(40)) },
        { "the session", Without(5), new(NextStepKind.Session, 9, On: Today.AddDays(1)) },
        { "a module", Without(6), new(NextStepKind.GoOnLearning, Key: "bank-account") },
        { "nothing", Without(7), new(NextStepKind.NothingUrgent) },
    };

    [Theory, MemberData(nameof(Table))]
    public void The_first_rule_that_answers_wins(string name, NextStepFacts facts, NextStep expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, NextStep.For(facts));
    }

    [Theory]
    [InlineData("the nearest of two ahead", new[] { 6, 2 }, 2)]
    [InlineData("what is near before what slipped long ago", new[] { -60, 3 }, 3)]
    [InlineData("what slipped yesterday before what is due in a week", new[] { 7, -1 }, -1)]
    [InlineData("at the same distance, what can still be kept", new[] { -2, 2 }, 2)]
    [InlineData("today", new[] { 1, 0, -1 }, 0)]
    public void Of_several_due_steps_the_nearest_day_wins(string name, int[] days, int expected)
    {
        Assert.NotEmpty(name);
        var facts = new NextStepFacts
        {
            Today = Today,
            DueSoonDays = 7,
            HasSpoken = true,
            Steps = [.. days.Select((day, i) => new OpenStep(i + 1, Today.AddDays(day)))]
        };
        Assert.Equal(Today.AddDays(expected), NextStep.For(facts).On);
    }

    [Fact]
    public void A_step_without_a_day_comes_after_those_with_one()
    {
        var facts = new NextStepFacts
        {
            Today = Today,
            DueSoonDays = 7,
            HasSpoken = true,
            Steps = [new(1, null), new(2, Today.AddDays(90))]
        };
        Assert.Equal(2, NextStep.For(facts).Id);
        Assert.Equal(new(NextStepKind.Step, 1), NextStep.For(facts with { Steps = [new(1, null)] }));
    }

    [Theory]
    [InlineData(15, 5, false)]
    [InlineData(15, 6, true)]
    [InlineData(17, 10, true)]
    [InlineData(19, 0, true)]
    public void A_document_is_the_next_step_from_the_age_the_card_can_be_asked_for(int years, int months, bool expected)
    {
        var born = Today.AddYears(-years).AddMonths(-months);
        var facts = new NextStepFacts { Today = Today, DueSoonDays = 7, HasSpoken = true, Documents = Path(born) };
        Assert.Equal(expected, NextStep.For(facts).Kind == NextStepKind.Document);
    }

    [Fact]
    public void An_appointment_comes_first_and_carries_its_day()
    {
        var path = Path(Born, new DocumentFacts("residence-certificate", DocumentState.Missing, AppointmentOn: Today.AddDays(4)));
        Assert.Equal(new(NextStepKind.Document, Key: "residence-certificate", On: Today.AddDays(4)), NextStep.For(Quiet(path)));
    }

    [Fact]
    public void What_waits_for_an_office_is_not_my_step()
    {
        var path = Path(Born, new("birth-record", DocumentState.Obtained), new("residence-certificate", DocumentState.Obtained),
            new("national-card", DocumentState.Requested, Today.AddDays(-3)));
        Assert.Equal(NextStepKind.NothingUrgent, NextStep.For(Quiet(path)).Kind);
    }

    [Fact]
    public void Who_holds_the_card_or_cannot_have_it_is_not_asked_for_documents()
    {
        Assert.Equal(NextStepKind.NothingUrgent,
            NextStep.For(Quiet(Path(Born, new DocumentFacts("national-card", DocumentState.Obtained)))).Kind);
        Assert.Equal(NextStepKind.NothingUrgent, NextStep.For(Quiet(DocumentPath.On(Today, Types, Born, "SN", []))).Kind);
    }

    private static DocumentFacts At(string type, int days) => new(type, DocumentState.Missing, AppointmentOn: Today.AddDays(days));

    /// <summary>Nineteen years old, with the card.</summary>
    private static DocumentPath Grown(params DocumentFacts[] more) =>
        Path(Today.AddYears(-19), [new DocumentFacts("national-card", DocumentState.Obtained), .. more]);

    private static NextStepFacts Quiet(DocumentPath path) => new() { Today = Today, DueSoonDays = 7, HasSpoken = true, Documents = path };

    private static DocumentPath Path(DateOnly born, params DocumentFacts[] facts) => DocumentPath.On(Today, Types, born, "MA", facts);

    /// <summary>Everything but what the first rules answer to.</summary>
    private static NextStepFacts Without(int rules)
    {
        var facts = Everything with { PlanWaits = false, AssessmentWaiting = null };
        if (rules >= 2) facts = facts with { Steps = [new(1, Today.AddDays(40))] };
        if (rules >= 3) facts = facts with { HasSpoken = true };
        if (rules >= 4) facts = facts with { Documents = null };
        if (rules >= 5) facts = facts with { Steps = [] };
        if (rules >= 6) facts = facts with { Session = null };
        return rules >= 7 ? facts with { ModuleUnderWay = null } : facts;
    }
}
