using System.Net;
using Xunit;

namespace Pathways.Tests.Public;

public sealed class AskingWhatIAmEntitledTo(TestApp app) : IClassFixture<TestApp>
{
    private static readonly object Sixteen = new
    {
        Form_Age = "16",
        Form_Nationality = "Moroccan",
        Form_Care = "Now",
        Form_Occupation = "School"
    };

    [Theory]
    [InlineData("ar", "البطاقة الوطنية", "من يوقع مع قاصر")]
    [InlineData("fr", "La carte nationale", "Qui signe avec un mineur")]
    [InlineData("en", "The national card", "Who signs with a minor")]
    public async Task The_answers_come_in_the_language_of_the_page_with_source_and_day(string language, string title, string open)
    {
        using var somebody = app.Visitor();
        await somebody.Open($"/{language}/entitlements");
        await somebody.Submit(Sixteen);

        Assert.Equal(HttpStatusCode.OK, somebody.Status);
        var card = somebody.Page.QuerySelectorAll("#answers li.card").First(answer => answer.QuerySelector("h3")!.TextContent == title);
        Assert.Contains(open, card.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(card.QuerySelectorAll(".source a[href^='https://']"));
        Assert.Contains("2026", card.QuerySelector(".source")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_is_kept_in_a_cookie_an_address_a_cache_or_the_database()
    {
        using var somebody = app.Visitor();
        await somebody.Open("/fr/entitlements");
        app.Sql.Clear();
        await somebody.Submit(Sixteen);

        Assert.Empty(app.Sql.Statements);
        Assert.False(somebody.Response.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store", somebody.Response.Headers.CacheControl!.ToString());
        Assert.DoesNotContain("16", somebody.At, StringComparison.Ordinal);
        Assert.Empty(somebody.Page.QuerySelectorAll("input[name*=Birth], input[type=date]"));
    }

    [Theory]
    [InlineData("11"), InlineData("31"), InlineData("x"), InlineData("")]
    public async Task A_wrong_age_is_answered_beside_the_field_and_the_rest_is_kept(string age)
    {
        using var somebody = app.Visitor();
        await somebody.Open("/fr/entitlements");
        await somebody.Submit(new { Form_Age = age, Form_Nationality = "Moroccan", Form_Care = "Before", Form_Occupation = "Nothing" });

        Assert.Equal(HttpStatusCode.OK, somebody.Status);
        Assert.NotEmpty(somebody.Page.QuerySelector("#Form_Age-error")!.TextContent);
        Assert.Empty(somebody.Page.QuerySelectorAll("#answers"));
        Assert.True(somebody.Page.QuerySelector("input[name='Form.Care'][value=Before]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_choice_that_does_not_exist_is_refused()
    {
        using var somebody = app.Visitor();
        await somebody.Open("/en/entitlements");
        await somebody.Post("/en/entitlements", [new("Form.Age", "16"), new("Form.Nationality", "99"), new("Form.Care", "Now"),
            new("Form.Occupation", "Nothing")]);

        Assert.Equal(HttpStatusCode.OK, somebody.Status);
        Assert.Empty(somebody.Page.QuerySelectorAll("#answers"));
        Assert.NotEmpty(somebody.Page.QuerySelectorAll(".error-summary"));
    }
}
