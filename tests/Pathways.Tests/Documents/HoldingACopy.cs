using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Documents;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Documents;

/// <summary>An encrypted copy of a document: added, downloaded, replaced, removed; and everything that is refused.</summary>
public sealed class HoldingACopy(TestApp app) : IClassFixture<TestApp>
{
    private const string Type = "birth-record";

    [Fact]
    public async Task The_mentor_adds_a_copy_that_is_encrypted_and_comes_back_without_where_it_was_taken()
    {
        var (mentor, youth, me) = await People();
        var she = await Added(mentor, youth, Scans.Jpeg());

        Assert.Contains("The copy is kept.", she.Text, StringComparison.Ordinal);
        Assert.Contains("JPEG picture", she.Text, StringComparison.Ordinal);
        var stored = await app.Db(db => db.DocumentCopyParts.Where(p =>
            db.DocumentCopies.Any(c => c.Id == p.CopyId && c.Document.YouthId == youth.Id)).Select(p => p.Content).SingleAsync());
        Assert.True(stored.AsSpan().IndexOf("JFIF"u8) < 0);

        await she.Click("Download");
        Assert.StartsWith("\u00ff\u00d8", Encoding.Latin1.GetString(she.Bytes), StringComparison.Ordinal);
        Assert.False(Scans.Tells(she.Bytes));
        await me.Open("/Documents/Mine");
        Assert.Contains("My copy", me.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_is_a_download_and_nothing_else_and_is_logged()
    {
        var (mentor, youth, _) = await People();
        var she = await Added(mentor, youth, Scans.Pdf());
        await she.Click("Download");

        var (response, content) = (she.Response.Headers, she.Response.Content.Headers);
        Assert.Equal("attachment; filename=\"birth-record-2026-11-23.pdf\"", content.ContentDisposition!.ToString());
        Assert.Equal("application/pdf", content.ContentType!.ToString());
        Assert.Equal(["nosniff"], response.GetValues("X-Content-Type-Options"));
        Assert.Equal(["default-src 'none'; sandbox"], response.GetValues("Content-Security-Policy"));
        Assert.Contains("no-store", response.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Scans.Pdf(), she.Bytes);
        Assert.Equal(1, await app.Db(db =>
            db.ReadLog.CountAsync(e => e.YouthId == youth.Id && e.AccountId == mentor.Id && e.Page == "/Documents/Download")));
    }

    /// <summary>mentor.md F24: a card is looked at in its page, and no copy of it lands on the mentor's phone.</summary>
    [Fact]
    public async Task A_picture_is_shown_in_the_page_without_a_script_a_cache_or_a_download_and_is_logged()
    {
        var (mentor, youth, _) = await People();
        var she = await Added(mentor, youth, Scans.Jpeg());
        var picture = she.Page.QuerySelector("details img[loading=lazy]")!.GetAttribute("src")!;
        await she.Open(picture);

        var (response, content) = (she.Response.Headers, she.Response.Content.Headers);
        Assert.Equal("inline", content.ContentDisposition!.DispositionType);
        Assert.Equal("image/jpeg", content.ContentType!.ToString());
        Assert.Equal(["nosniff"], response.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], response.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Equal(["default-src 'none'; sandbox"], response.GetValues("Content-Security-Policy"));
        Assert.True(response.CacheControl!.NoStore);
        Assert.Equal(1, await app.Db(db =>
            db.ReadLog.CountAsync(e => e.YouthId == youth.Id && e.AccountId == mentor.Id && e.Page == "/Documents/Download")));

        (mentor, youth, _) = await People();
        she = await Added(mentor, youth, Scans.Pdf());
        Assert.Null(she.Page.QuerySelector("details img"));
        var paper = she.Page.QuerySelector("a[href^='/Documents/Download/']")!.GetAttribute("href");
        await she.Open($"{paper}?shown=true");
        Assert.Equal("attachment", she.Response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task The_youth_adds_replaces_and_removes_the_own_copy()
    {
        var (_, youth, me) = await People();
        await me.Open($"/Documents/Copy/{youth.Id}/{Type}");
        Assert.NotNull(me.Page.QuerySelector("input[type=file][capture=environment][accept='image/*']"));
        await me.Upload("Form.File", "image.jpg", Scans.Jpeg());
        Assert.Contains("The copy is kept.", me.Text, StringComparison.Ordinal);
        Assert.Equal(DocumentState.Missing, await app.Db(db => db.Documents.Where(d => d.YouthId == youth.Id).Select(d => d.State)
            .SingleAsync()));

        await me.Upload("Form.File", "other.png", Scans.Png());
        Assert.Contains("First confirm", me.Text, StringComparison.Ordinal);
        Assert.Contains("JPEG picture", me.Text, StringComparison.Ordinal);

        await Confirmed(me, "other.png", Scans.Png());
        Assert.Contains("PNG picture", me.Page.QuerySelector("section[aria-labelledby=held]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("JPEG picture", me.Page.QuerySelector("section[aria-labelledby=before]")!.TextContent, StringComparison.Ordinal);

        var copy = me.Page.QuerySelector("a[href^='/Documents/Download/']")!.GetAttribute("href")!;
        await me.Submit(form: "form[action*='handler=Remove']");
        Assert.Contains("First confirm", me.Text, StringComparison.Ordinal);
        await me.Submit(new { Form_Confirmed = "true" }, form: "form[action*='handler=Remove']");
        Assert.Contains("The copy is removed.", me.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get(copy)).Status);
        Assert.Equal(2, await app.Db(db => db.DocumentCopies.CountAsync(c => c.Document.YouthId == youth.Id && c.RemovedAt != null
            && c.SealedKey == "")));
        Assert.Equal(0, await app.Db(db =>
            db.DocumentCopyParts.CountAsync(p => db.DocumentCopies.Any(c => c.Id == p.CopyId && c.Document.YouthId == youth.Id))));
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "card.jpg", Scans.Program(), "By its content this file is neither" },
        { "page.png", "<html><script>alert(1)</script>"u8.ToArray(), "By its content this file is neither" },
        { "drawing.jpg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "By its content this file is neither" },
        { "nothing.pdf", [], "This file is empty" },
        { "cut.jpg", Scans.Jpeg()[..^60], "incomplete or damaged" },
        { "cut.png", Scans.Png()[..60], "incomplete or damaged" },
        { "cut.pdf", Scans.Pdf()[..30], "incomplete or damaged" },
        { "large.pdf", Scans.Pdf(10 << 20), "too large: 10 MB at most" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_file_that_is_not_what_it_says_is_refused_and_nothing_is_lost(string name, byte[] bytes, string says)
    {
        var (mentor, youth, _) = await People();
        var she = await Added(mentor, youth, Scans.Png());
        await Confirmed(she, name, bytes);

        Assert.Contains(says, she.Text, StringComparison.Ordinal);
        Assert.Contains("PNG picture", she.Text, StringComparison.Ordinal);
        await she.Click("Download");
        Assert.False(Scans.Tells(she.Bytes));
        Assert.Equal(1, await app.Db(db => db.DocumentCopies.CountAsync(c => c.Document.YouthId == youth.Id)));
    }

    [Fact]
    public async Task No_file_is_answered_too()
    {
        var (_, youth, me) = await People();
        await me.Open($"/Documents/Copy/{youth.Id}/{Type}");
        await me.Submit();
        Assert.Contains("Choose a photo or a file", me.Text, StringComparison.Ordinal);
        await me.Open($"/Documents/Copy/{youth.Id}/{Type}?tooLarge=true");
        Assert.Contains("too large", me.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_file_in_many_parts_comes_back_byte_by_byte()
    {
        var (mentor, youth, _) = await People();
        var file = Scans.Pdf(3 << 20);
        var she = await Added(mentor, youth, file);
        Assert.InRange(await app.Db(db =>
            db.DocumentCopyParts.CountAsync(p => db.DocumentCopies.Any(c => c.Id == p.CopyId && c.Document.YouthId == youth.Id))), 20, 30);
        await she.Click("Download");
        Assert.True(file.AsSpan().SequenceEqual(she.Bytes));
    }

    [Fact]
    public async Task A_part_that_is_changed_or_missing_is_never_handed_out()
    {
        var (mentor, youth, _) = await People();
        var she = await Added(mentor, youth, Scans.Pdf(300_000));
        await app.Db(db => db.DocumentCopyParts.Where(p =>
            p.Number == 2 && db.DocumentCopies.Any(c => c.Id == p.CopyId && c.Document.YouthId == youth.Id)).ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => she.Click("Download"));
    }

    [Fact]
    public async Task Of_two_who_replace_the_same_copy_the_second_is_told()
    {
        var (mentor, youth, me) = await People();
        var she = await Added(mentor, youth, Scans.Png());
        await me.Open($"/Documents/Copy/{youth.Id}/{Type}");
        await Confirmed(she, "scan.jpg", Scans.Jpeg());
        await Confirmed(me, "scan.pdf", Scans.Pdf());

        Assert.Contains("changed meanwhile", me.Text, StringComparison.Ordinal);
        Assert.Contains("JPEG picture", me.Page.QuerySelector("section[aria-labelledby=held]")!.TextContent, StringComparison.Ordinal);
        await Confirmed(me, "scan.pdf", Scans.Pdf());
        Assert.Contains("PDF file", me.Page.QuerySelector("section[aria-labelledby=held]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_finds_a_copy_and_a_manager_only_looks()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var she = await Added(mentor, youth, Scans.Png());
        var copy = she.Page.QuerySelector("a[href^='/Documents/Download/']")!.GetAttribute("href")!;
        var other = await app.Given.Youth(centre, mentor);
        foreach (var account in new[] { await app.Given.Mentor(centre), await app.Given.Mentor(await app.Given.Centre()),
            await app.Given.Manager(await app.Given.Centre()), await app.Given.AccountOf(other) })
        {
            var stranger = await app.SignedIn(account);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(copy)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Documents/Copy/{youth.Id}/{Type}")).Status);
        }

        foreach (var account in new[] { await app.Given.Psychologist(), await app.Given.Admin() })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(account)).Get(copy)).Status);
        }

        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open(copy);
        await manager.Open($"/Documents/Copy/{youth.Id}/{Type}");
        Assert.Empty(manager.Page.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.Forbidden,
            (await manager.Post($"/Documents/Copy/{youth.Id}/{Type}?handler=Remove", [new("Form.Confirmed", "true")])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Documents/Copy/{youth.Id}/nothing")).Status);
    }

    [Fact]
    public async Task The_page_costs_few_statements()
    {
        var (mentor, youth, _) = await People();
        var she = await Added(mentor, youth, Scans.Png());
        app.Sql.Clear();
        await she.Open($"/Documents/Copy/{youth.Id}/{Type}");
        Assert.Equal(3, app.Sql.Statements.Count);
        Assert.Empty(await app.Sql.SlowSteps(app, "Documents", "DocumentCopies", "Youths"));
    }

    private async Task<Visitor> Added(Account mentor, Youth youth, byte[] bytes)
    {
        var she = await app.SignedIn(mentor);
        await she.Open($"/Documents/Copy/{youth.Id}/{Type}");
        await she.Upload("Form.File", "scan.bin", bytes);
        Assert.True(she.Text.Contains("The copy is kept.", StringComparison.Ordinal), she.Text);
        return she;
    }

    /// <summary>Uploads with "the copy held may go" ticked.</summary>
    private static async Task Confirmed(Visitor visitor, string name, byte[] bytes)
    {
        visitor.Page.QuerySelector("main form[enctype] input[name='Form.Confirmed']")!.SetAttribute("checked", "checked");
        await visitor.Upload("Form.File", name, bytes);
    }

    private async Task<(Account Mentor, Youth Youth, Visitor Me)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.SignedIn(await app.Given.AccountOf(youth)));
    }
}
