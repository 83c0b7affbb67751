using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Changes;
using Pathways.Core.Documents;
using Pathways.Core.Merging;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class MergingFiles(TestApp app) : IClassFixture<TestApp>
{
    // A new kind of row that points to a youth: say in MergeRules what of it can be there once only, in WithdrawFile whether it says
    // something true, in the preview's words what it is called; then write it here
    private static readonly string[] Kinds =
    [
        "Assessment.YouthId", "Consent.YouthId", "Exit.YouthId", "FileChange.YouthId", "FollowUpWave.YouthId", "HandOver.YouthId",
            "HelpRequest.YouthId",
        "Mentorship.YouthId", "Mistake.YouthId", "ModuleProgress.YouthId", "Person.YouthId", "Placement.YouthId", "Plan.YouthId",
            "PlanWish.YouthId",
        "Practice.YouthId", "Registration.YouthId", "RiskAssessment.YouthId", "SessionParticipant.YouthId", "SessionVersionYouth.YouthId",
        "Sibling.OneId", "Sibling.OtherId", "Stay.YouthId", "Step.YouthId", "TeamReferral.YouthId", "TwoPeople.FirstId",
        "TwoPeople.SecondId", "WellbeingCheck.YouthId", "WrongFile.RightYouthId", "WrongFile.YouthId", "YouthDocument.YouthId",
        "YouthIntakeCategory.YouthId",
    ];

    [Fact]
    public async Task Every_kind_of_row_that_points_to_a_youth_is_known() => Assert.Equal(Kinds,
        await app.Db(db => Task.FromResult(FileRows.Kinds(db.Model).Select(kind => $"{kind.Name}.{kind.Youth.Name}"))));

    [Fact]
    public async Task Everything_moves_the_old_address_leads_on_and_parting_restores_just_what_was()
    {
        var (mentor, manager, kept, other) = await TwoFilesAsync();
        var third = await app.Given.Youth(arabic: "ليلى بوعزة", latin: "Laila Bouazza");
        await FillAsync(other, mentor);
        await app.Db(async db =>
        {
            db.Siblings.Add(Sibling.Of(other.Id, third.Id, mentor.Id, app.Time.GetUtcNow().UtcDateTime));
            db.Add(new YouthIntakeCategory { YouthId = other.Id, Category = "يتم" });
            await db.SaveChangesAsync();
        });
        var before = await RowsAsync(kept.Id, other.Id);

        await manager.Open($"/Youths/Merge/{kept.Id}?with={other.Id}");
        Assert.Contains("Sessions", manager.Text, StringComparison.Ordinal);
        await manager.Submit(form: "main form[method=post]", values: new Dictionary<string, string> { ["Take[Phone]"] = "other" });

        Assert.Equal($"/Youths/File/{kept.Id}", manager.At);
        var moved = await RowsAsync(kept.Id, other.Id);
        Assert.Equal(["Mentorship", "Stay"], moved.Where(row => row.YouthId == other.Id).Select(row => row.Kind).Distinct());
        Assert.Equal("+212661000002", (await app.Db(db => db.Youths.SingleAsync(y => y.Id == kept.Id))).Phone);
        Assert.Equal($"/Plans/Of/{kept.Id}", (await manager.Open($"/Plans/Of/{other.Id}")).At);
        Assert.Equal($"/FollowUps/Wave/{kept.Id}/{other.Id}", (await manager.Get($"/FollowUps/Wave/{other.Id}/{other.Id}")).At);
        Assert.Equal($"/Youths/Changes/{kept.Id}?p=1", (await manager.Open($"/Youths/Changes/{other.Id}?p=1")).At);
        var she = await app.SignedIn(mentor);
        Assert.Equal($"/Sessions/Log?youth={kept.Id}", (await she.Open($"/Sessions/Log?youth={other.Id}&youth={kept.Id}")).At);
        Assert.Contains("Merged on", (await manager.Open("/Youths/Former")).Text, StringComparison.Ordinal);

        await manager.Submit(form: $"main form:has(input[name=Id][value='{await FormerAsync(other)}'])");
        Assert.Equal($"/Youths/File/{other.Id}", manager.At);
        Assert.Equal(before, await RowsAsync(kept.Id, other.Id));
        var again = await app.Db(db => db.Youths.Where(y => y.Id == kept.Id || y.Id == other.Id).OrderBy(y => y.Id).ToListAsync());
        Assert.Equal((kept.FileNumber, "", other.FileNumber, "+212661000002"),
            (again[0].FileNumber, again[0].Phone, again[1].FileNumber, again[1].Phone));
        await (await app.SignedIn(mentor)).Open($"/Youths/File/{other.Id}");
    }

    [Fact]
    public async Task Of_what_can_be_there_once_the_kept_files_counts_or_what_is_further_on()
    {
        var (mentor, manager, kept, other) = await TwoFilesAsync();
        await app.Given.Exit(kept, mentor, app.Given.Today.AddDays(-20));
        await app.Given.Exit(other, mentor, app.Given.Today.AddDays(-10));
        await app.Given.Document(kept, moved: d => d.Request(app.Given.Today, app.Given.Today));
        await app.Given.Document(other, obtained: app.Given.Today.AddDays(-100));
        await app.Given.Progress(kept, lesson: 1);
        await app.Given.Progress(other, lesson: 3);
        await MergeAsync(manager, kept, other);

        Assert.Equal(app.Given.Today.AddDays(-20), (await app.Db(db => db.Exits.SingleAsync(e => e.YouthId == kept.Id))).On);
        Assert.Equal(DocumentState.Obtained, (await app.Db(db => db.Documents.SingleAsync(d => d.YouthId == kept.Id))).State);
        Assert.Equal(3, (await app.Db(db => db.ModuleProgress.SingleAsync(p => p.YouthId == kept.Id))).LastLesson);
        await manager.Open("/Youths/Former");
        await manager.Submit(form: $"main form:has(input[name=Id][value='{await FormerAsync(other)}'])");
        Assert.Equal(1, (await app.Db(db => db.ModuleProgress.SingleAsync(p => p.YouthId == kept.Id))).LastLesson);
        Assert.Equal(DocumentState.Obtained, (await app.Db(db => db.Documents.SingleAsync(d => d.YouthId == other.Id))).State);
    }

    [Theory]
    [InlineData(PlanState.Active, PlanState.Draft, 2)]
    [InlineData(PlanState.Draft, PlanState.Active, 2)]
    [InlineData(PlanState.Active, PlanState.Active, 2)]
    public async Task The_plan_in_force_goes_on_and_the_other_is_an_earlier_one(PlanState ofKept, PlanState ofOther, int version)
    {
        var (mentor, manager, kept, other) = await TwoFilesAsync();
        var (one, two) = (await app.Given.Plan(kept, mentor, ofKept), await app.Given.Plan(other, mentor, ofOther));
        await MergeAsync(manager, kept, other);

        var plans = await app.Db(db => db.Plans.Where(p => p.YouthId == kept.Id).OrderBy(p => p.Version).ToListAsync());
        Assert.Equal([(1, PlanState.Superseded), (version, PlanState.Active)], plans.Select(p => (p.Version, p.State)));
        await manager.Open("/Youths/Former");
        await manager.Submit(form: $"main form:has(input[name=Id][value='{await FormerAsync(other)}'])");
        var apart = await app.Db(db => db.Plans.Where(p => p.Id == one.Id || p.Id == two.Id).OrderBy(p => p.Id).ToListAsync());
        Assert.Equal([(kept.Id, 1, ofKept), (other.Id, 1, ofOther)], apart.Select(p => (p.YouthId, p.Version, p.State)));
    }

    [Fact]
    public async Task The_number_of_the_file_that_goes_can_stay_with_the_centre_that_gave_it_and_goes_back_when_they_part()
    {
        var (elsewhere, all) = (await app.Given.Centre("مركز المنشأ", "Centre Origine"), await app.Given.Manager(allCentres: true));
        var (kept, other) = (await app.Given.Youth(fileNumber: "KN-1"), await app.Given.Youth(elsewhere, fileNumber: "ON-9"));
        var manager = await app.SignedIn(all);
        await manager.Open($"/Youths/Merge/{kept.Id}?with={other.Id}");
        await manager.Submit(form: "main form[method=post]", values: new Dictionary<string, string> { ["Take[FileNumber]"] = "other" });

        var merged = await app.Db(db => db.Youths.SingleAsync(y => y.Id == kept.Id));
        Assert.Equal(("ON-9", elsewhere.Id), (merged.FileNumber, merged.NumberedById));
        Assert.Contains("ON-9 (Centre Origine)", string.Join(' ', (await manager.Open("/Youths?q=ON-9")).Text
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Null(manager.Page.QuerySelector($"main a[href='/Youths/File/{other.Id}']"));

        await manager.Open("/Youths/Former");
        await manager.Submit(form: $"main form:has(input[name=Id][value='{await FormerAsync(other)}'])");
        Assert.Equal([("KN-1", kept.NumberedById), ("ON-9", elsewhere.Id)], (await app.Db(db => db.Youths
            .Where(y => y.Id == kept.Id || y.Id == other.Id).OrderBy(y => y.Id).ToListAsync()))
            .Select(y => (y.FileNumber, y.NumberedById)));
        await manager.Open("/Youths?q=KN-1");
        Assert.NotNull(manager.Page.QuerySelector($"main a[href='/Youths/File/{kept.Id}']"));
    }

    [Fact]
    public async Task Of_two_accounts_the_chosen_one_stays_and_the_other_is_closed()
    {
        var (_, manager, kept, other) = await TwoFilesAsync();
        var (one, two) = (await app.Given.AccountOf(kept), await app.Given.AccountOf(other));
        await manager.Open($"/Youths/Merge/{kept.Id}?with={other.Id}");
        await manager.Submit();
        Assert.Contains("Both files have an account.", manager.Text, StringComparison.Ordinal);
        await manager.Submit(new { AccountId = two.Id });

        Assert.Equal(two.Id, (await app.Db(db => db.Youths.SingleAsync(y => y.Id == kept.Id))).AccountId);
        Assert.NotNull((await app.Db(db => db.Users.SingleAsync(a => a.Id == one.Id))).ClosedAt);
        await manager.Open("/Youths/Former");
        await manager.Submit(form: $"main form:has(input[name=Id][value='{await FormerAsync(other)}'])");
        var apart = await app.Db(db => db.Youths.Where(y => y.Id == kept.Id || y.Id == other.Id).OrderBy(y => y.Id).ToListAsync());
        Assert.Equal([one.Id, two.Id], apart.Select(y => y.AccountId!.Value));
        Assert.Null((await app.Db(db => db.Users.SingleAsync(a => a.Id == one.Id))).ClosedAt);
    }

    [Fact]
    public async Task Who_sees_one_file_only_cannot_merge_and_is_not_led_on()
    {
        var (mentor, manager, kept, other) = await TwoFilesAsync();
        var elsewhere = await app.Given.Youth();
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Get($"/Youths/Merge/{kept.Id}?with={elsewhere.Id}")).Status);
        await manager.Open("/Youths");
        await manager.Post($"/Youths/Merge/{kept.Id}?with={elsewhere.Id}", []);
        Assert.Equal(HttpStatusCode.NotFound, manager.Status);
        await MergeAsync(manager, kept, other);
        var stranger = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Youths/File/{other.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(mentor)).Get($"/Youths/Merge/{kept.Id}")).Status);
    }

    [Fact]
    public async Task Files_that_are_perhaps_twice_are_listed_until_somebody_says_that_they_are_two_people()
    {
        var centre = await app.Given.Centre();
        var one = await app.Given.Youth(centre, arabic: "زينب الدريوش", latin: "Zineb Driouch", born: new DateOnly(2010, 4, 4));
        var two = await app.Given.Youth(centre, arabic: "الدريوش زينب", latin: "", born: new DateOnly(2010, 4, 5));
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open("/Youths/Twice");
        Assert.NotNull(manager.Page.QuerySelector($"a[href='/Youths/Merge/{one.Id}?with={two.Id}']"));
        await manager.Submit(button: "They are two people");
        Assert.Contains("No similar files.", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sisters_and_brothers_are_shown_to_those_who_see_both_and_proposed_by_guardian()
    {
        var (here, there) = (await app.Given.Centre(), await app.Given.Centre());
        var one = await app.Given.Youth(here, arabic: "نورة الحداد", latin: "Noura Haddad", born: new DateOnly(2009, 1, 5));
        var two = await app.Given.Youth(there, arabic: "سفيان الحداد", latin: "Soufiane Haddad", born: new DateOnly(2012, 1, 5));
        await app.Db(async db =>
        {
            foreach (var youth in await db.Youths.Where(y => y.Id == one.Id || y.Id == two.Id).ToListAsync()) youth.Guardian = "الجدة";
            await db.SaveChangesAsync();
        });
        var all = await app.SignedIn(await app.Given.Manager(allCentres: true));
        await all.Open($"/Youths/Siblings/{one.Id}");
        await all.Submit(form: $"main form:has(button[value='{two.Id}'])", button: "Link");
        Assert.Contains("Soufiane Haddad", (await all.Open($"/People/Of/{one.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Noura Haddad", (await all.Open($"/People/Of/{two.Id}")).Text, StringComparison.Ordinal);

        var manager = await app.SignedIn(await app.Given.Manager(here));
        foreach (var page in new[] { $"/People/Of/{one.Id}", $"/Youths/Siblings/{one.Id}?q=Soufiane" })
            Assert.DoesNotContain("Soufiane", (await manager.Open(page)).Text, StringComparison.Ordinal);
        await manager.Post($"/Youths/Siblings/{one.Id}", [new("Add", $"{two.Id}")]);
        Assert.Equal(HttpStatusCode.NotFound, manager.Status);
    }

    private async Task FillAsync(Youth youth, Account mentor)
    {
        await app.Given.Plan(youth, mentor);
        await app.Given.Assessment(youth, mentor, youthLevel: 2, mentorLevel: 2, completed: true, joint: true);
        await app.Given.SessionHeld(youth, mentor);
        await app.Given.SessionPlanned(youth, mentor);
        await app.Given.Risk(youth, mentor, RiskLevel.Medium);
        await app.Given.Document(youth, obtained: app.Given.Today.AddDays(-50));
        await app.Given.Exit(youth, mentor);
        await app.Given.HelpRequest(youth);
        await app.Given.Person(youth);
        await app.Given.Progress(youth);
        await app.Given.Practice(youth);
        await app.Given.TeamReferral(youth, mentor);
        await app.Given.Wellbeing(youth, 3);
        await app.Given.Placement(youth, mentor);
    }

    /// <summary>Every row of both files: kind, key without the youth, whose.</summary>
    private async Task<List<(string Kind, string Key, int YouthId)>> RowsAsync(int one, int other) => await app.Db(async db =>
    {
        var rows = new List<(string, string, int)>();
        // What the merge itself notes among the changes of a file is no part of it
        foreach (var kind in FileRows.Kinds(db.Model).Where(kind => kind.Name != nameof(FileChange)))
        {
            foreach (var youthId in new[] { one, other })
            {
                foreach (var row in await FileRows.OfAsync(db, kind, youthId, TestContext.Current.CancellationToken))
                {
                    var key = kind.Type.FindPrimaryKey()!.Properties.Where(part => part != kind.Youth)
                        .Select(part => RowText.Of(row.Property(part.Name).CurrentValue));
                    rows.Add((kind.Name, string.Join(' ', key), youthId));
                }
            }
        }

        return rows.Order().ToList();
    });

    private static async Task MergeAsync(Visitor manager, Youth kept, Youth other)
    {
        await manager.Open($"/Youths/Merge/{kept.Id}?with={other.Id}");
        await manager.Submit();
        Assert.Equal($"/Youths/File/{kept.Id}", manager.At);
    }

    private Task<int> FormerAsync(Youth youth) =>
        app.Db(db => db.FormerFiles.Where(f => f.YouthId == youth.Id).Select(f => f.Id).SingleAsync());

    private async Task<(Account Mentor, Visitor Manager, Youth Kept, Youth Other)> TwoFilesAsync()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var kept = await app.Given.Youth(centre, mentor);
        var other = await app.Given.Youth(centre, mentor);
        await app.Db(async db =>
        {
            (await db.Youths.SingleAsync(y => y.Id == other.Id)).Phone = "+212661000002";
            await db.SaveChangesAsync();
        });
        return (mentor, await app.SignedIn(await app.Given.Manager(centre)), kept, other);
    }
}
