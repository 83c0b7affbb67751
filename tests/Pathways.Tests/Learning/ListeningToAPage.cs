using AngleSharp.Dom;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Learning;

/// <summary>
/// "Listen": the server makes the button hidden, and read.js shows it where the phone has a voice of its own for the page's language.
/// </summary>
public sealed class ListeningToAPage(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(Language.Arabic, "استماع")]
    [InlineData(Language.French, "Écouter")]
    [InlineData(Language.English, "Listen")]
    public async Task Lesson_next_step_plan_and_help_can_be_heard(Language language, string word)
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.GoalInForce(youth, mentor);
        var me = await app.SignedIn(await app.Given.AccountOf(youth, language));

        foreach (var (page, reads, never) in new[]
        {
            ("/Learning/Lesson/bank-account/1", "RIB", "form"), ("/Youths/Home", "", ".help-card"), ("/Plans/Mine", "", ".appbar"),
            ("/Help/Ask", "2511", ".timeline"), ("/Help/Card", "2511", ".appbar"),
        })
        {
            await me.Open(page);
            var button = Assert.Single(me.Page.QuerySelectorAll("button[data-read]"));
            Assert.True(button.HasAttribute("hidden"), page);
            Assert.Equal(("button", "false"), (button.GetAttribute("type"), button.GetAttribute("aria-pressed")));
            Assert.StartsWith(word, button.TextContent.Trim(), StringComparison.Ordinal);
            var parts = button.GetAttribute("data-read")!.Split(' ').Select(id => me.Page.GetElementById(id)).ToList();
            Assert.All(parts, part => Assert.True(part is not null, page));
            Assert.Contains(reads, string.Concat(parts.Select(part => part!.TextContent)), StringComparison.Ordinal);
            Assert.DoesNotContain(parts, part => part!.QuerySelector(never) is not null);
        }
    }

    [Fact]
    public void The_script_takes_only_voices_of_the_phone_and_no_network()
    {
        var script = File.ReadAllText(Path.Combine(Conventions.Source.Root, "wwwroot", "js", "read.js"));
        Assert.Contains("voice.localService", script, StringComparison.Ordinal);
        Assert.DoesNotContain("fetch", script, StringComparison.Ordinal);
    }
}
