using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Offline;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Offline;

/// <summary>What the server gives a device to keep, and to which device names.</summary>
public sealed class WhatADeviceKeeps(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("مصطفى أمزيل", "م. أ.")]
    [InlineData("فاطمة الزهراء العلوي", "ف. ز.")]
    [InlineData("Mostafa Amzil", "M. A.")]
    [InlineData("  ", "")]
    public void Initials_are_the_first_letters_of_two_names(string name, string initials) => Assert.Equal(initials, Initials.Of(name));

    [Fact]
    public async Task A_device_gets_initials_and_file_numbers_and_no_name()
    {
        var (mentor, youth) = await People();
        await app.Given.SessionPlanned(youth, mentor);
        var goal = await app.Given.GoalInForce(youth, mentor);
        var visitor = await app.SignedIn(mentor);

        await visitor.Get("/Offline/Snapshot");

        var text = Encoding.UTF8.GetString(visitor.Bytes);
        Assert.DoesNotContain("Amzil", text, StringComparison.Ordinal);
        Assert.DoesNotContain("My card", text, StringComparison.Ordinal);
        var one = Json(visitor).GetProperty("youths")[0];
        Assert.Equal(("M. A.", youth.FileNumber, goal), (one.GetProperty("name").GetString(), one.GetProperty("file")
            .GetString(), one.GetProperty("goals")[0].GetProperty("id").GetInt32()));
        Assert.Equal("16:30", Json(visitor).GetProperty("planned")[0].GetProperty("time").GetString());
        Assert.False(Json(visitor).GetProperty("trusted").GetBoolean());
        Assert.Contains("no-store", visitor.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_group_names_its_youths_by_key_and_its_place_only_to_a_trusted_device()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var (first, second) = (await app.Given.Youth(centre, mentor), await app.Given.Youth(centre, mentor));
        var planned = await app.Given.SessionPlanned(first, mentor);
        await app.Db(async db =>
        {
            var session = await db.Sessions.Include(s => s.Participants).SingleAsync(s => s.Id == planned.Id);
            session.Participants.Add(new SessionParticipant { YouthId = second.Id });
            session.Plan(SessionKind.Group, session.StartsAt, 60, "At the youth centre", "", session.StartsAt.AddDays(-1));
            return await db.SaveChangesAsync();
        });
        var visitor = await app.SignedIn(mentor);

        var one = Json(await visitor.Get("/Offline/Snapshot")).GetProperty("planned")[0];
        Assert.Equal([first.Id, second.Id], one.GetProperty("youths").EnumerateArray().Select(y => y.GetInt32()).Order());
        Assert.Equal(("Group", ""), (one.GetProperty("kind").GetString(), one.GetProperty("place").GetString()));

        await visitor.Open("/Offline/Devices");
        await visitor.Submit(new { Form_Name = "My phone" }, "main form[action*=Trust]");
        one = Json(await visitor.Get("/Offline/Snapshot")).GetProperty("planned")[0];
        Assert.Equal("At the youth centre", one.GetProperty("place").GetString());
    }

    [Fact]
    public async Task Another_mentors_youth_is_not_in_it()
    {
        var (mentor, _) = await People();
        var (_, stranger) = await People();
        var visitor = await app.SignedIn(mentor);

        await visitor.Get("/Offline/Snapshot");

        Assert.DoesNotContain(stranger.FileNumber, Encoding.UTF8.GetString(visitor.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trusted_device_gets_names_until_the_trust_ends()
    {
        var (mentor, _) = await People();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open("/Offline/Devices");
        await visitor.Submit(new { Form_Name = "My phone" }, "main form[action*=Trust]");
        Assert.Contains("This phone is now trusted.", visitor.Text, StringComparison.Ordinal);
        await visitor.Get("/Offline/Snapshot");
        Assert.Equal("Mostafa Amzil", Json(visitor).GetProperty("youths")[0].GetProperty("name").GetString());

        // Another device of the same mentor is not trusted by that
        var second = await app.SignedIn(mentor);
        await second.Get("/Offline/Snapshot");
        Assert.Equal("M. A.", Json(second).GetProperty("youths")[0].GetProperty("name").GetString());

        await second.Open("/Offline/Devices");
        Assert.Contains("My phone", second.Text, StringComparison.Ordinal);
        await second.Submit(form: "main form[action*=Revoke]");
        Assert.Contains("no longer trusted", second.Text, StringComparison.Ordinal);

        await visitor.Get("/Offline/Snapshot");
        Assert.Equal("M. A.", Json(visitor).GetProperty("youths")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_secret_of_a_device_is_kept_nowhere_and_serves_nobody_else()
    {
        var (mentor, _) = await People();
        var secret = await app.Given.TrustedDevice(mentor);
        Assert.False(await app.Db(db => db.TrustedDevices.AnyAsync(d => d.SecretHash == secret)));
        var other = (await People()).Mentor;

        var hash = TrustedDevice.HashOf(secret);

        Assert.True(await app.Db(db => db.TrustedDevices.VisibleTo(Seen(mentor)).AnyAsync(d => d.SecretHash == hash)));
        Assert.False(await app.Db(db => db.TrustedDevices.VisibleTo(Seen(other)).AnyAsync(d => d.SecretHash == hash)));
    }

    [Fact]
    public async Task Nobody_ends_the_trust_of_somebody_elses_device()
    {
        var (mentor, _) = await People();
        await app.Given.TrustedDevice(mentor);
        var id = await app.Db(db => db.TrustedDevices.Where(d => d.AccountId == mentor.Id).Select(d => d.Id).SingleAsync());
        var other = await app.SignedIn((await People()).Mentor);
        await other.Open("/Offline/Devices");

        await other.Post("/Offline/Devices?handler=Revoke", [new("id", $"{id}")]);

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.Null(await app.Db(db => db.TrustedDevices.Where(d => d.Id == id).Select(d => d.RevokedAt).SingleAsync()));
    }

    [Fact]
    public async Task A_device_without_a_name_is_asked_for_one()
    {
        var (mentor, _) = await People();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open("/Offline/Devices");

        await visitor.Submit(new { Form_Name = "" }, "main form[action*=Trust]");

        Assert.Contains("One thing to fix", visitor.Text, StringComparison.Ordinal);
        Assert.False(await app.Db(db => db.TrustedDevices.AnyAsync(d => d.AccountId == mentor.Id)));
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fr", "ltr")]
    [InlineData("en", "ltr")]
    public async Task The_page_for_days_without_a_network_holds_nobodys_data(string language, string direction)
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        var signedIn = await visitor.Open($"/Offline/{language}");
        var anonymous = await app.Visitor().Open($"/Offline/{language}");

        Assert.Equal(signedIn.Bytes, anonymous.Bytes);
        Assert.Equal(direction, anonymous.Page.DocumentElement.GetAttribute("dir"));
        Assert.DoesNotContain(youth.FileNumber, Encoding.UTF8.GetString(anonymous.Bytes), StringComparison.Ordinal);
        Assert.False(anonymous.Response.Headers.Contains("Set-Cookie"));
        await anonymous.Get(anonymous.Page.QuerySelector("meta[name=device]")!.GetAttribute("data-words")!);
        Assert.Contains("({0})", Json(anonymous).GetProperty("Waiting").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_is_none_is_not_there()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Get("/Offline/xx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Get("/Offline/Words/xx")).Status);
    }

    [Fact]
    public async Task Scripts_ask_only_for_texts_that_exist()
    {
        var words = Json(await app.Visitor().Get("/Offline/Words/ar")).EnumerateObject().Select(w => w.Name)
            .ToHashSet(StringComparer.Ordinal);
        var folder = Path.Combine(Conventions.Source.Root, "wwwroot", "js");
        var asked = Directory.GetFiles(folder, "*.js")
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file),
                @"\b(?:say|sayCount|button)\('([A-Za-z]+)'").Select(m => m.Groups[1].Value)).Distinct();

        Assert.Empty(asked.Except(words));
        Assert.DoesNotContain(Directory.GetFiles(folder, "*.js").Append(Path.Combine(folder, "..", "sw.js")), file =>
            new FileInfo(file).Length > 16_000);
    }

    [Fact]
    public async Task The_form_without_a_network_asks_what_the_form_with_one_asks()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var (first, second) = (await app.Given.Youth(centre, mentor), await app.Given.Youth(centre, mentor));
        await app.Given.GoalInForce(first, mentor);
        var visitor = await app.SignedIn(mentor);
        var offline = await Fields(visitor, "/Offline/en", "body");

        // the device has the goals
        Assert.Empty((await Fields(visitor, $"/Sessions/Log?youth={first.Id}", "form[data-draft]")).Except(offline).Except(["Form.Goals"]));
        Assert.Empty((await Fields(visitor, $"/Sessions/Log?youth={first.Id}&youth={second.Id}", "form[data-draft]")).Except(offline));
    }

    [Fact]
    public void The_worker_keeps_every_script_of_the_page_without_a_network()
    {
        var root = Path.Combine(Conventions.Source.Root, "wwwroot");
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["offline.js"]);
        while (open.TryDequeue(out var name))
        {
            if (!needed.Add(name)) continue;
            foreach (var other in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(Path.Combine(root, "js", name)),
                @"'\./([a-z]+\.js)'").Select(m => m.Groups[1].Value)) open.Enqueue(other);
        }

        var worker = File.ReadAllText(Path.Combine(root, "sw.js"));
        Assert.DoesNotContain(needed, name => !worker.Contains($"'/js/{name}'", StringComparison.Ordinal));
        Assert.DoesNotContain(System.Text.RegularExpressions.Regex.Matches(worker, "'(/[a-z]+/[^']+\\.[a-z0-9]+)'")
            .Select(m => m.Groups[1].Value), path => !File.Exists(Path.Combine(root, path[1..])));
    }

    [Fact]
    public async Task The_worker_comes_from_the_root_is_always_asked_for_again_and_allowed_by_the_policy()
    {
        var visitor = await app.Visitor().Get("/sw.js?v=1");

        Assert.Equal("no-cache", visitor.Response.Headers.CacheControl!.ToString());
        Assert.Contains("worker-src 'self'", visitor.Response.Headers.GetValues("Content-Security-Policy")
            .Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_somebody_signed_in_are_kept_by_no_cache()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        foreach (var path in new[] { "/Youths/Today", $"/Youths/File/{youth.Id}", $"/Sessions/Log?youth={youth.Id}" })
        {
            await visitor.Open(path);
            Assert.True(visitor.Response.Headers.CacheControl!.NoStore, path);
        }
    }

    [Fact]
    public async Task Signing_out_empties_the_browsers_store()
    {
        var (mentor, _) = await People();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open("/Youths/Today");
        await visitor.Post("/Accounts/SignOut", [], follow: false);
        Assert.Equal("\"cache\", \"storage\"", visitor.Response.Headers.GetValues("Clear-Site-Data").Single());

        // Unsent sessions of somebody else lie there, encrypted: the script emptied the own part
        visitor = await app.SignedIn(mentor);
        await visitor.Open("/Youths/Today");
        await visitor.Post("/Accounts/SignOut", [new("keep", "true")], follow: false);
        Assert.Equal("\"cache\"", visitor.Response.Headers.GetValues("Clear-Site-Data").Single());
    }

    [Fact]
    public async Task The_snapshot_takes_four_statements_however_many_youths()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        for (var i = 0; i < 5; i++) await app.Given.SessionPlanned(await app.Given.Youth(centre, mentor), mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Get("/Offline/Snapshot");
        app.Sql.Clear();

        await visitor.Get("/Offline/Snapshot");

        Assert.InRange(app.Sql.Statements.Count, 1, 4);
        Assert.Empty(await app.Sql.SlowSteps(app, "Sessions", "Youths", "SessionParticipants", "Goals", "Plans"));
    }

    private static JsonElement Json(Visitor visitor) => JsonDocument.Parse(visitor.Bytes).RootElement.Clone();

    /// <summary>Names of the fields on a page; a youth's key is left out.</summary>
    private static async Task<HashSet<string>> Fields(Visitor visitor, string path, string within)
    {
        await visitor.Open(path);
        var parts = visitor.Page.QuerySelectorAll("template").OfType<AngleSharp.Html.Dom.IHtmlTemplateElement>()
            .Select(t => (AngleSharp.Dom.IParentNode)t.Content).Append(visitor.Page.QuerySelector(within)!);
        return [.. parts.SelectMany(part => part.QuerySelectorAll("[name^='Form.']"))
            .Select(field => System.Text.RegularExpressions.Regex.Replace(field.GetAttribute("name")!, @"\[\d+\]", "[]"))];
    }

    private Viewer Seen(Account account) => new(account.Id, account.Role, app.Given.Today);

    private async Task<(Account Mentor, Youth Youth)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (mentor, await app.Given.Youth(centre, mentor));
    }
}
