using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Changes;
using Pathways.Core.Contact;
using Pathways.Core.Documents;
using Pathways.Core.FollowUps;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Changes;

public sealed class SeeingWhatWasChanged(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_edited_file_tells_who_changed_what_from_what_to_what()
    {
        var centre = await app.Given.Centre();
        var account = await app.Given.Manager(centre, latin: "Nadia Soussi");
        var youth = await app.Given.Youth(centre, born: new DateOnly(2009, 3, 14), latin: "Anas Belhaj", arabic: "أنس بلحاج");
        var manager = await app.SignedIn(account);
        await manager.Open($"/Youths/Edit/{youth.Id}");
        await manager.Submit(new
        {
            Form_BirthDate = "2008-09-14",
            Form_NameLatin = "Anass Belhaj",
            Form_Notes = "asthme",
            Form_Phone = "0661000001"
        });
        await manager.Open($"/Youths/File/{youth.Id}");
        await manager.Click("History of changes");

        var told = Told(manager);
        Assert.Contains("Birth date Before 14 March 2009 After 14 September 2008", told, StringComparison.Ordinal);
        Assert.Contains("Name Before أنس بلحاج / Anas Belhaj After أنس بلحاج / Anass Belhaj", told,
            StringComparison.Ordinal);
        Assert.Contains("Nadia Soussi", told, StringComparison.Ordinal);
        Assert.Contains("Remark", told, StringComparison.Ordinal);
        Assert.DoesNotContain("asthme", told, StringComparison.Ordinal);
        Assert.DoesNotContain("661", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Sex", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_and_a_new_mentor_are_told_with_their_days()
    {
        var (from, to) = (await app.Given.Centre(latin: "Amane"), await app.Given.Centre(latin: "Tigminou"));
        var souad = await app.Given.Mentor(from, latin: "Souad Abergane");
        var karim = await app.Given.Mentor(from, latin: "Karim Ait Lahcen");
        var youth = await app.Given.Youth(from, souad, since: new DateOnly(2025, 5, 1));
        var account = await app.Given.Manager(from);
        await app.Db(async db =>
        {
            var file = await db.Youths.Include(y => y.Mentorships).Include(y => y.Stays).SingleAsync(y => y.Id == youth.Id);
            var mentor = await db.Users.Include(a => a.Centres).SingleAsync(a => a.Id == karim.Id);
            Assert.Null(file.GiveLead(mentor, app.Given.Today));
            await db.SaveChangesAsync();
            file = await db.Youths.Include(y => y.Mentorships).ThenInclude(m => m.Mentor.Centres).Include(y => y.Stays)
                .SingleAsync(y => y.Id == youth.Id);
            Assert.Null(file.MoveTo(to.Id, app.Given.Today, app.Given.Today, out _));
            await db.SaveChangesAsync();
        });
        var admin = await app.Given.Account(Role.Manager, null, account.Name, Sex.Female, null, Language.English);
        await app.Db(db => db.Users.Where(a => a.Id == admin.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.AllCentres, true)));
        var manager = await app.SignedIn((await app.Db(db => db.Users.SingleAsync(a => a.Id == admin.Id))));
        await manager.Open($"/Youths/Changes/{youth.Id}");

        var told = Told(manager);
        Assert.Contains("Lead mentor Before Souad Abergane, since 1 May 2025 After Karim Ait Lahcen, since 23 November 2026", told,
            StringComparison.Ordinal);
        Assert.Contains("Centre Before Amane, since 1 May 2025 After Tigminou, since 23 November 2026", told, StringComparison.Ordinal);
        Assert.Contains("the program by itself", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exit_a_card_and_a_plan_are_told_in_words_and_a_new_file_tells_nothing()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Youths/Changes/{youth.Id}");
        Assert.Contains("Nothing has changed in the file", visitor.Text, StringComparison.Ordinal);

        await app.Given.Exit(youth, mentor, new DateOnly(2026, 11, 20), ExitReason.Kafala);
        await app.Given.Document(youth, YouthDocument.NationalCard, obtained: new DateOnly(2026, 10, 2));
        await app.Given.Plan(youth, mentor);
        await visitor.Open($"/Youths/Changes/{youth.Id}");
        var told = Told(visitor);
        Assert.Contains("Exit Before nothing After 20 November 2026, Kafala or a host family", told, StringComparison.Ordinal);
        Assert.Contains("After obtained, 2 October 2026", told, StringComparison.Ordinal);
        Assert.Contains("Plan, version 1", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_see_the_file_does_not_see_its_changes_and_opening_them_is_logged()
    {
        var youth = await app.Given.Youth();
        var stranger = await app.SignedIn(await app.Given.Mentor(await app.Given.Centre()));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Youths/Changes/{youth.Id}")).Status);

        var mentor = await app.Given.Mentor();
        await app.Db(db => db.Mentorships.Where(m => m.YouthId == youth.Id).ExecuteDeleteAsync());
        await app.Given.Cover(youth, mentor, app.Given.Today, app.Given.Today);
        await (await app.SignedIn(mentor)).Open($"/Youths/Changes/{youth.Id}");
        Assert.True(await app.Db(db => db.ReadLog.AnyAsync(e => e.YouthId == youth.Id && e.Page == "/Youths/Changes"
            && e.AccountId == mentor.Id)));
    }

    /// <summary>A new property of a file is noted, or stands here with the reason why not.</summary>
    [Fact]
    public async Task Every_property_of_a_file_is_noted_or_named_here()
    {
        var notNoted = new HashSet<string>
        {
            nameof(Youth.Id), nameof(Youth.SortName), nameof(Youth.SortLatin), nameof(Youth.Revision), nameof(Youth.CreatedAt),
            nameof(Youth.DataFlags), // computed
            nameof(Youth.ImportId), // how the file came to be
            nameof(Youth.BirthPrecision), nameof(Youth.NumberedById), // noted with the birth date, given with the number
            nameof(Youth.AccountId), // the account has its own days
            nameof(Youth.Languages), nameof(Youth.Literacy), nameof(Youth.SchoolLevel), // learned in the meantime, by all
            nameof(Youth.EntryChannel), nameof(Youth.ProtectionUnitCity), nameof(Youth.ReferralSource), // of the register, once
            nameof(Youth.Province), // of the register too
            nameof(Youth.SetAsideAt), // nobody reads the file meanwhile
        };
        var noted = Enum.GetNames<FileFact>();
        var properties = await app.Db(db => Task.FromResult(db.Model.FindEntityType(typeof(Youth))!.GetProperties()
            .Select(property => property.Name).ToList()));
        Assert.All(properties, name => Assert.True(notNoted.Contains(name) || noted.Contains(name), name));
    }

    private static string Told(Visitor visitor) => Visitor.Fold(visitor.Page.QuerySelector("main ol.rows")!.TextContent);
}
