using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Learning;

public sealed class SearchingTheLessons(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_youth_finds_the_lesson_in_another_spelling_and_only_modules()
    {
        var youth = await app.SignedIn(await app.Given.AccountOf(await app.Given.Youth(), Language.Arabic));
        await youth.Open("/Learning");
        await youth.Click("البحث في الدروس");
        await youth.Submit(new { q = "للكِراء" }, form: "main form");

        Assert.Contains(youth.Page.QuerySelectorAll(".hits a"), link =>
            link.GetAttribute("href")!.StartsWith("/Learning/Lesson/lease/", StringComparison.Ordinal));
        Assert.NotEmpty(youth.Page.QuerySelectorAll("mark"));
        foreach (var link in youth.Page.QuerySelectorAll(".hits a").Select(link => link.GetAttribute("href")!).Distinct().ToList())
            await youth.Open(link);

        await youth.Open("/Learning/Search?q=%D8%A7%D9%84%D8%AE%D8%B5%D9%88%D8%B5%D9%8A%D8%A9");
        Assert.DoesNotContain(youth.Page.QuerySelectorAll(".hits a"), link =>
            link.GetAttribute("href")!.Contains("privacy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("عنف")]
    [InlineData("الانتحار")]
    [InlineData("تعبت")]
    [InlineData("ntahr")]
    [InlineData("bghit nmout")]
    [InlineData("il me frappe souvent")]
    [InlineData("I want to die")]
    public async Task A_word_of_danger_shows_the_numbers_and_help_before_any_result_in_every_language(string words)
    {
        var youth = await app.SignedIn(await app.Given.AccountOf(await app.Given.Youth(), Language.Arabic));

        await youth.Open($"/Learning/Search?q={Uri.EscapeDataString(words)}");

        var (help, status) = (youth.Page.QuerySelector("main a.btn--primary[href='/Help/Ask']")!,
            youth.Page.QuerySelector("[role=status]")!);
        Assert.True(help.CompareDocumentPosition(status).HasFlag(AngleSharp.Dom.DocumentPositions.Following));
        Assert.NotNull(youth.Page.QuerySelector("main a[href='tel:19']"));

        var visitor = await app.Visitor().Open($"/ar/search?q={Uri.EscapeDataString(words)}");
        Assert.NotNull(visitor.Page.QuerySelector("main a[href='tel:19']"));
        Assert.NotNull(visitor.Page.QuerySelector("main a.btn--primary[href='/ar/card']"));
    }

    [Theory]
    [InlineData("كراء")]
    [InlineData("compte bancaire")]
    [InlineData("housing")]
    public async Task A_word_of_every_day_shows_results_only(string words)
    {
        var youth = await app.SignedIn(await app.Given.AccountOf(await app.Given.Youth(), Language.Arabic));

        await youth.Open($"/Learning/Search?q={Uri.EscapeDataString(words)}");

        Assert.Null(youth.Page.QuerySelector("main a[href='tel:19']"));
    }

    [Fact]
    public async Task Nothing_found_shows_a_way_on()
    {
        var mentor = await app.SignedIn(await app.Given.Mentor());
        app.Sql.Clear();
        await mentor.Open("/Learning/Search?q=xylophone");

        Assert.NotEmpty(mentor.Page.QuerySelectorAll(".empty a[href='/Learning']"));
        Assert.True(app.Sql.Statements.Count <= 4, string.Join('\n', app.Sql.Statements));
    }
}
