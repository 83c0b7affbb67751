using Pathways.Core.Contact;
using Pathways.Core.Documents;
using Pathways.Core.Figures;
using Pathways.Core.Today;
using Xunit;

namespace Pathways.Tests.Documents;

public sealed class FollowingTheDocumentPath
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly Mostafa = new(2009, 1, 14);
    private static readonly DocumentTypes Morocco = DocumentTypes.OfCountry("morocco");

    [Fact]
    public void With_nothing_the_first_papers_are_open_and_the_card_waits_for_both()
    {
        var path = Path();

        Assert.Equal(DocumentStep.Open, path.Find("birth-record")!.Step);
        Assert.Equal(DocumentStep.Open, path.Find("residence-certificate")!.Step);
        var card = path.Find("national-card")!;
        Assert.Equal(DocumentStep.WaitsForDocument, card.Step);
        Assert.Equal(["birth-record", "residence-certificate"], card.WaitsFor.Select(type => type.Key));
        Assert.True(card.IsLate);
        Assert.Equal("birth-record", path.Next!.Type.Key);
        Assert.Equal(0, path.Held);
    }

    [Fact]
    public void With_both_papers_the_card_is_next_and_the_account_still_waits()
    {
        var path = Path(Have("birth-record"), Have("residence-certificate"));

        Assert.Equal("national-card", path.Next!.Type.Key);
        Assert.Equal(["national-card"], path.Find("bank-account")!.WaitsFor.Select(type => type.Key));
        Assert.Equal(2, path.Held);
    }

    [Fact]
    public void With_the_card_the_account_waits_for_the_birthday()
    {
        var account = Path(Have("national-card")).Find("bank-account")!;

        Assert.Equal(DocumentStep.WaitsForAge, account.Step);
        Assert.Equal(new DateOnly(2027, 1, 14), account.OpensOn);
        Assert.Equal(DocumentStep.Open, Path(Mostafa.AddYears(-1), "MA", Have("national-card")).Find("bank-account")!.Step);
    }

    [Theory, InlineData("national-card"), InlineData("birth-record")]
    public void Either_the_card_or_the_birth_record_opens_the_identifier(string have) =>
        Assert.Equal(DocumentStep.Open, Path(Have(have)).Find("digital-identifier")!.Step);

    [Fact]
    public void An_expired_paper_blocks_again()
    {
        var path = Path(Have("birth-record"), new DocumentFacts("residence-certificate", DocumentState.Obtained,
            ObtainedOn: Today.AddMonths(-4), ExpiresOn: Today.AddDays(-1)));

        Assert.Equal(DocumentStep.Open, path.Find("residence-certificate")!.Step);
        Assert.True(path.Find("residence-certificate")!.IsExpired);
        Assert.Equal(["residence-certificate"], path.Find("national-card")!.WaitsFor.Select(type => type.Key));
    }

    [Fact]
    public void What_is_under_way_comes_first()
    {
        var path = Path(new DocumentFacts("residence-certificate", DocumentState.Missing, AppointmentOn: Today.AddDays(3)));

        Assert.Equal("residence-certificate", path.Next!.Type.Key);
        Assert.Equal(DocumentStep.UnderWay, path.Next.Step);
    }

    [Fact]
    public void The_home_and_the_documents_say_the_same_next_door()
    {
        var path = Path(new DocumentFacts("residence-certificate", DocumentState.Requested, RequestedOn: Today.AddDays(-3)));
        var home = NextStep.For(new NextStepFacts { Today = Today, DueSoonDays = 7, HasSpoken = true, Documents = path });

        Assert.Equal((NextStepKind.Document, "birth-record"), (home.Kind, home.Key));
        Assert.Equal("birth-record", path.Next!.Type.Key);
    }

    [Fact]
    public void An_appointment_that_has_passed_is_no_longer_under_way() =>
        Assert.Equal(DocumentStep.Open, Path(new DocumentFacts("residence-certificate", DocumentState.Missing,
            AppointmentOn: Today.AddDays(-1))).Find("residence-certificate")!.Step);

    [Fact]
    public void What_is_not_needed_holds_nothing_up_and_is_not_counted()
    {
        var path = Path(Have("birth-record"), new DocumentFacts("residence-certificate", DocumentState.NotNeeded));

        Assert.Equal(DocumentStep.Open, path.Find("national-card")!.Step);
        Assert.Equal(Morocco.All.Count - 1, path.Needed);
    }

    [Fact]
    public void The_card_is_for_nationals_and_others_are_not_held_up_by_it()
    {
        var path = Path(Mostafa.AddYears(-2), "SN");

        Assert.Null(path.Find("national-card"));
        Assert.Equal(DocumentStep.Open, path.Find("bank-account")!.Step);
        Assert.NotNull(Path(Mostafa, "").Find("national-card"));
    }

    [Theory]
    [InlineData("2011-05-24", DocumentStep.WaitsForAge, false)]
    [InlineData("2011-05-23", DocumentStep.Open, false)]
    [InlineData("2010-11-24", DocumentStep.Open, false)]
    [InlineData("2010-11-23", DocumentStep.Open, true)]
    public void The_card_opens_at_fifteen_and_a_half_and_is_late_at_sixteen(string born, DocumentStep step, bool late)
    {
        var card = Path(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), "MA", Have("birth-record"),
            Have("residence-certificate")).Find("national-card")!;

        Assert.Equal((step, late), (card.Step, card.IsLate));
    }

    [Fact]
    public void The_drawing_has_the_papers_together_then_the_card_then_what_it_opens()
    {
        var path = Path();

        Assert.Equal([["birth-record", "residence-certificate"], ["national-card"]],
            path.Road.Select(stage => stage.Select(standing => standing.Type.Key).ToArray()));
        Assert.Equal(["bank-account", "digital-identifier"], path.HangingOn("national-card").Select(standing => standing.Type.Key)
            .Where(key => key != "training-enrolment"));
        Assert.Equal(["health-cover"], path.HangingOn("digital-identifier").Select(standing => standing.Type.Key));
    }

    [Fact]
    public void A_cycle_is_named()
    {
        var problem = Assert.Single(DocumentTypes.Check([Type("a", "b"), Type("b", "c"), Type("c", "a"), Type("d", "a")], "d"));

        Assert.Equal((DocumentTypeProblem.Cycle, "a → b → c → a"), problem);
    }

    [Fact]
    public void What_is_wrong_with_a_profile_is_left_out_and_the_rest_works()
    {
        var types = new DocumentTypes([Type("a", "b"), Type("b", "c"), Type("c", "a"), Type("d", "a", "x"), Type("d"),
            Type("e") with { Sources = [] }], "d");

        Assert.Equal(["a", "b", "c", "d"], types.All.Select(type => type.Key));
        Assert.Equal([DocumentTypeProblem.KeyTwice, DocumentTypeProblem.SourceMissing, DocumentTypeProblem.KeyUnknown,
            DocumentTypeProblem.Cycle], types.Broken.Select(broken => broken.Problem));
        Assert.Equal(DocumentStep.Open, DocumentPath.On(Today, types, Mostafa, "MA", []).Find("c")!.Step);
        Assert.Equal(DocumentStep.WaitsForDocument, DocumentPath.On(Today, types, Mostafa, "MA", []).Find("d")!.Step);
        Assert.Equal([DocumentTypeProblem.Unreadable], DocumentTypes.OfCountry("atlantis").Broken.Select(broken => broken.Problem));
        Assert.Empty(DocumentPath.On(Today, DocumentTypes.OfFile("/nowhere/at/all.json"), Mostafa, "MA", []).All);
        Assert.Empty(Morocco.Broken);
    }

    [Fact]
    public void A_paper_that_has_served_is_not_renewed_and_one_that_is_still_needed_is_named_in_time()
    {
        var old = new DocumentFacts("birth-record", DocumentState.Obtained, ObtainedOn: Today.AddMonths(-4), ExpiresOn: Today.AddDays(-1));
        var soon = new DocumentFacts("residence-certificate", DocumentState.Obtained, ObtainedOn: Today.AddMonths(-2),
            ExpiresOn: Today.AddDays(20));

        var before = Path(old, soon);
        Assert.True(before.Find("birth-record")!.NeedsRenewal);
        Assert.True(before.Find("residence-certificate")!.ExpiresWithin(30, Today));
        Assert.False(before.Find("residence-certificate")!.ExpiresWithin(19, Today));

        var after = Path(old, soon, Have("national-card"));
        Assert.Equal((DocumentStep.Have, false), (after.Find("birth-record")!.Step, after.Find("birth-record")!.NeedsRenewal));
        Assert.False(after.Find("residence-certificate")!.ExpiresWithin(30, Today));
        Assert.NotEqual("birth-record", after.Next!.Type.Key);
        Assert.True(Path(old, new DocumentFacts("national-card", DocumentState.Lost)).Find("birth-record")!.NeedsRenewal);
        Assert.True(Path(new DocumentFacts("national-card", DocumentState.Obtained, ExpiresOn: Today.AddDays(-1)))
            .Find("national-card")!.NeedsRenewal);
    }

    [Fact]
    public void The_nearest_appointment_is_found_by_day_and_time()
    {
        var path = Path(
            new DocumentFacts("birth-record", DocumentState.Missing, AppointmentOn: Today.AddDays(2), AppointmentTime: new TimeOnly(11, 0)),
            new DocumentFacts("residence-certificate", DocumentState.Missing, AppointmentOn: Today.AddDays(2),
                AppointmentTime: new TimeOnly(9, 30)),
            new DocumentFacts("digital-identifier", DocumentState.Missing, AppointmentOn: Today.AddDays(-1)));

        Assert.Equal("residence-certificate", path.Appointment(Today)!.Type.Key);
        Assert.Equal(Today.AddDays(-1), path.Find("digital-identifier")!.AppointmentPassed(Today));
        Assert.Null(Path().Appointment(Today));
    }

    [Fact]
    public void Other_faults_of_a_profile_are_named()
    {
        Assert.Contains((DocumentTypeProblem.KeyUnknown, "a → x"), DocumentTypes.Check([Type("a", "x")], "a"));
        Assert.Contains((DocumentTypeProblem.KeyUnknown, "card"), DocumentTypes.Check([Type("a")], "card"));
        Assert.Contains((DocumentTypeProblem.KeyTwice, "a"), DocumentTypes.Check([Type("a"), Type("a")], "a"));
        Assert.Contains((DocumentTypeProblem.LanguageMissing, "a (French)"),
            DocumentTypes.Check(
                [Type("a") with { Words = new Dictionary<Language, DocumentWords> { [Language.Arabic] = Words,
                    [Language.English] = Words } }], "a"));
        Assert.Contains((DocumentTypeProblem.SourceMissing, "a"), DocumentTypes.Check([Type("a") with { Sources = [] }], "a"));
        Assert.Throws<System.Text.Json.JsonException>(() => DocumentTypes.Read("""{ "types": [{ "key": "a", "colour": "red" }] }"""));
    }

    [Fact]
    public void Every_fact_shown_has_a_source_and_a_day() => Assert.All(Morocco.All, type =>
    {
        Assert.NotEmpty(type.Sources);
        Assert.InRange(type.Checked, new DateOnly(2026, 1, 1), new DateOnly(2030, 1, 1));
        Assert.All(Enum.GetValues<Language>(), language =>
        {
            var words = type.In(language);
            Assert.All([words.Name, words.Short, words.Who, words.Where, words.Cost], text => Assert.NotEmpty(text));
            Assert.Equal(type.In(Language.Arabic).Bring.Count, words.Bring.Count);
            Assert.Equal(type.In(Language.Arabic).Ask.Length > 0, words.Ask.Length > 0);
        });
    });

    private static DocumentWords Words { get; } = new() { Name = "n", Short = "s", Who = "w", Where = "w", Cost = "c" };

    private static DocumentType Type(string key, params string[] needs) => new()
    {
        Key = key,
        Icon = "file-text",
        Needs = [.. needs.Select(need => new[] { need })],
        Sources = [new DocumentSource { Title = "t", Url = "https://example.org", Certainty = Certainty.A }],
        Words = Enum.GetValues<Language>().ToDictionary(language => language, _ => Words),
    };

    private static DocumentFacts Have(string type) => new(type, DocumentState.Obtained, ObtainedOn: Today.AddDays(-10));

    private static DocumentPath Path(params DocumentFacts[] documents) => Path(Mostafa, "MA", documents);

    private static DocumentPath Path(DateOnly born, string nationality, params DocumentFacts[] documents) =>
        DocumentPath.On(Today, Morocco, born, nationality, documents);
}
