using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Learning;
using Pathways.Core.Uploads;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Learning;

/// <summary>An optional photo of a practice: with the claim or with the confirmation, encrypted, downloaded only, removed.</summary>
public sealed class ShowingAPractice(TestApp app) : IClassFixture<TestApp>
{
    private const string Page = "/Learning/Practice/laundry/p1";

    [Fact]
    public async Task A_youth_adds_a_photo_with_the_words_and_the_mentor_downloads_it()
    {
        var (_, mentor, youth, me) = await People();
        await me.Open(Page);
        me.Page.QuerySelector("textarea")!.TextContent = "غسلت قميصي";
        await me.Upload("Form.Photo", "shirt.jpg", Scans.Jpeg());
        Assert.Equal("/Learning/Module/laundry", me.At);
        var practice = await PracticeOf(youth);
        Assert.Equal(("غسلت قميصي", CopyKind.Jpeg), (practice.YouthNote, practice.Photo!.Kind));
        var stored = await app.Db(db => db.PracticePhotoParts.Where(p => p.PracticeId == practice.Id).Select(p => p.Content).SingleAsync());
        Assert.True(stored.AsSpan().IndexOf("JFIF"u8) < 0);

        var she = await app.SignedIn(mentor);
        await she.Open($"/Learning/Confirm/{practice.Id}");
        Assert.Null(she.Page.QuerySelector("input[type=file]"));
        await she.Click("Download the photo");
        Assert.StartsWith("\u00ff\u00d8", Encoding.Latin1.GetString(she.Bytes), StringComparison.Ordinal);
        Assert.False(Scans.Tells(she.Bytes));
        Assert.Equal("attachment; filename=\"laundry-2026-11-23.jpg\"", she.Response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(["default-src 'none'; sandbox"], she.Response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("no-store", she.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await app.Db(db =>
            db.ReadLog.CountAsync(e => e.YouthId == youth.Id && e.AccountId == mentor.Id && e.Page == "/Learning/Photo")));
    }

    [Fact]
    public async Task The_youth_replaces_and_removes_it_until_it_is_confirmed_then_the_mentor_does()
    {
        var (_, mentor, youth, me) = await People();
        await me.Open(Page);
        await me.Upload("Form.Photo", "a.jpg", Scans.Jpeg());
        await me.Open(Page);
        await me.Upload("Form.Photo", "b.png", Scans.Png());
        Assert.Equal(CopyKind.Png, (await PracticeOf(youth)).Photo!.Kind);
        await me.Open(Page);
        await me.Submit(new { Form_DropPhoto = "true" });
        var practice = await PracticeOf(youth);
        Assert.Null(practice.Photo);
        Assert.False(await app.Db(db => db.PracticePhotoParts.AnyAsync(p => p.PracticeId == practice.Id)));
        await me.Open(Page);
        await me.Upload("Form.Photo", "c.jpg", Scans.Jpeg());

        var she = await app.SignedIn(mentor);
        await she.Open($"/Learning/Confirm/{practice.Id}");
        await she.Submit(new { Form_How = "Alone" }, form: "form[enctype]");
        await me.Open(Page);
        Assert.Empty(me.Page.QuerySelectorAll("main form"));
        Assert.Contains("If I ask, it is removed", me.Text, StringComparison.Ordinal);
        await me.Post(Page, [new("Form.DoneOn", "2026-11-20"), new("Form.DropPhoto", "true")]);
        Assert.NotNull((await PracticeOf(youth)).Photo);

        await she.Open($"/Learning/Confirm/{practice.Id}");
        await she.Submit(form: "form[action*='handler=RemovePhoto']");
        Assert.Contains("The photo is removed", she.Page.Body!.TextContent, StringComparison.Ordinal);
        practice = await PracticeOf(youth);
        Assert.Null(practice.Photo);
        Assert.True(practice.Alone);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/Learning/Photo/{practice.Id}")).Status);
    }

    [Fact]
    public async Task The_mentor_adds_one_with_the_confirmation()
    {
        var (centre, mentor, youth, me) = await People();
        var practice = await app.Given.Practice(youth, "laundry");
        var she = await app.SignedIn(mentor);
        await she.Open($"/Learning/Confirm/{practice.Id}");
        she.Page.QuerySelector("input[value=WithSomebody]")!.SetAttribute("checked", "checked");
        await she.Upload("Form.Photo", "washed.png", Scans.Png(), "form[enctype]");
        Assert.Equal("/Learning/Confirm", she.At);
        await me.Open(Page);
        await me.Click("My photo");
        Assert.Equal("image/png", me.Response.Content.Headers.ContentType!.ToString());

        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open($"/Learning/Of/{youth.Id}");
        await manager.Click("Download the photo");
        Assert.Equal("image/png", manager.Response.Content.Headers.ContentType!.ToString());
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "paper.pdf", Scans.Pdf(), "no JPEG, PNG or WebP picture" },
        { "shirt.jpg", Scans.Program(), "no JPEG, PNG or WebP picture" },
        { "cut.jpg", Scans.Jpeg()[..^60], "incomplete or damaged" },
        { "nothing.jpg", [], "This file is empty" },
        { "large.jpg", Scans.Jpeg(scanBytes: 10 << 20), "too large: 10 MB at most" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_bad_file_is_answered_clearly_and_loses_no_word(string name, byte[] bytes, string says)
    {
        var (_, mentor, youth, me) = await People();
        await me.Open(Page);
        me.Page.QuerySelector("textarea")!.TextContent = "My words stay";
        await me.Upload("Form.Photo", name, bytes);
        Assert.Contains(says, me.Text, StringComparison.Ordinal);
        Assert.Equal("My words stay", me.Page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.False(await app.Db(db => db.Practices.AnyAsync(p => p.YouthId == youth.Id)));

        var practice = await app.Given.Practice(youth, "laundry");
        var she = await app.SignedIn(mentor);
        await she.Open($"/Learning/Confirm/{practice.Id}");
        she.Page.QuerySelector("input[value=Alone]")!.SetAttribute("checked", "checked");
        she.Page.QuerySelector("textarea")!.TextContent = "Well done";
        await she.Upload("Form.Photo", name, bytes, "form[enctype]");
        Assert.Contains(says, she.Text, StringComparison.Ordinal);
        Assert.Equal("Well done", she.Page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.True(she.Page.QuerySelector("input[value=Alone]")!.HasAttribute("checked"));
        Assert.Null((await PracticeOf(youth)).ConfirmedAt);
        await me.Open(Page + "?tooLarge=true");
        Assert.Contains("too large", me.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_opened_before_the_photo_changed_is_told()
    {
        var (_, mentor, youth, me) = await People();
        var practice = await app.Given.Practice(youth, "laundry");
        var she = await app.SignedIn(mentor);
        await she.Open($"/Learning/Confirm/{practice.Id}");
        await me.Open(Page);
        await me.Upload("Form.Photo", "a.jpg", Scans.Jpeg());
        await she.Submit(new { Form_How = "Alone", Form_Note = "kept" }, form: "form[enctype]");
        Assert.Contains("changed meanwhile", she.Text, StringComparison.Ordinal);
        Assert.Contains("kept", she.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_finds_a_photo_and_it_goes_with_its_practice()
    {
        var (centre, mentor, youth, me) = await People();
        await me.Open(Page);
        await me.Upload("Form.Photo", "a.jpg", Scans.Jpeg());
        var practice = await PracticeOf(youth);
        foreach (var account in new[] { await app.Given.Mentor(centre), await app.Given.Manager(await app.Given.Centre()),
            await app.Given.AccountOf(await app.Given.Youth(centre, mentor)) })
        {
            var stranger = await app.SignedIn(account);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Learning/Photo/{practice.Id}")).Status);
        }

        var psychologist = await app.SignedIn(await app.Given.Psychologist());
        Assert.Equal(HttpStatusCode.Forbidden, (await psychologist.Get($"/Learning/Photo/{practice.Id}")).Status);
        var other = await app.SignedIn(await app.Given.Mentor(centre));
        await other.Open("/Learning/Confirm");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"/Learning/Confirm/{practice.Id}?handler=RemovePhoto", [])).Status);

        await app.Db(db => db.Practices.Where(p => p.Id == practice.Id).ExecuteDeleteAsync());
        Assert.False(await app.Db(db => db.PracticePhotoParts.AnyAsync(p => p.PracticeId == practice.Id)));
    }

    private Task<Practice> PracticeOf(Youth youth) =>
        app.Db(db => db.Practices.Include(p => p.Photo).SingleAsync(p => p.YouthId == youth.Id));

    private async Task<(Centre Centre, Account Mentor, Youth Youth, Visitor Me)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (centre, mentor, youth, await app.SignedIn(await app.Given.AccountOf(youth)));
    }
}
