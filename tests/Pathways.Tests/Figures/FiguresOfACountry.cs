using Pathways.Core.Figures;
using Xunit;

namespace Pathways.Tests.Figures;

public sealed class FiguresOfACountry : IDisposable
{
    private const string Wage = """
        { "key": "wage", "value": 17.92, "unit": "Dirham", "from": "2026-01-01", "lookAgainOn": "2027-01-31",
          "source": "Gazette", "url": "https://example.org/1", "certainty": "B", "checked": "2026-11-30" }
        """;

    private const string NextWage = """
        { "key": "wage", "value": 18.50, "unit": "Dirham", "from": "2027-01-01", "lookAgainOn": "2028-01-31",
          "source": "Gazette", "url": "https://example.org/2", "certainty": "B", "checked": "2026-12-20" }
        """;

    private readonly string file = Path.GetTempFileName();

    [Fact]
    public void A_row_entered_ahead_takes_over_on_its_first_day()
    {
        var figures = Read($"[{Wage}, {NextWage}]");

        Assert.Empty(figures.Broken);
        Assert.Equal(17.92m, figures.On(new DateOnly(2026, 12, 31)).Find("wage")!.Value);
        Assert.Equal(18.50m, figures.On(new DateOnly(2027, 1, 1)).Find("wage")!.Value);
        Assert.Equal(17.92m, figures.On(new DateOnly(2025, 6, 1)).Find("wage")!.Value);
        Assert.Null(figures.On(new DateOnly(2027, 1, 1)).Find("wages"));
    }

    [Fact]
    public void A_figure_is_stale_from_the_day_to_look_again_and_after_its_last_day()
    {
        var wage = Read($"[{Wage}]").All[0];

        Assert.False(wage.IsStaleOn(new DateOnly(2027, 1, 30)));
        Assert.True(wage.IsStaleOn(new DateOnly(2027, 1, 31)));
        Assert.False((wage with { Until = new DateOnly(2026, 12, 31) }).IsStaleOn(new DateOnly(2026, 12, 31)));
        Assert.True((wage with { Until = new DateOnly(2026, 12, 31) }).IsStaleOn(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void Between_two_changes_all_figures_read_alike()
    {
        var figures = Read($"[{Wage}, {NextWage}]");

        Assert.Equal(figures.SameSince(new DateOnly(2026, 1, 1)), figures.SameSince(new DateOnly(2026, 12, 31)));
        Assert.Equal(new DateOnly(2027, 1, 1), figures.SameSince(new DateOnly(2027, 1, 30)));
        Assert.Equal(new DateOnly(2027, 1, 31), figures.SameSince(new DateOnly(2027, 2, 1)));
    }

    [Fact]
    public void A_text_is_filled_and_an_unknown_name_stays_as_it_stands()
    {
        var today = Read($"[{Wage}]").On(new DateOnly(2026, 11, 30));

        Assert.Equal("at least 17.92, not {{wages}} {wage}",
            today.Fill("at least {{wage}}, not {{wages}} {wage}", figure => $"{figure.Value}"));
        Assert.Equal(["{{wages}}"], today.Unknown("at least {{wage}}, not {{wages}} {wage}"));
    }

    [Theory]
    [InlineData("\"key\": \"wage\"", "\"key\": \"The wage\"", "small letters")]
    [InlineData("17.92", "-1", "below nothing")]
    [InlineData("https://", "http://", "no https address")]
    [InlineData("Gazette", "", "no source")]
    [InlineData("\"lookAgainOn\": \"2027-01-31\"", "\"lookAgainOn\": \"2026-01-31\"", "not after 'checked'")]
    [InlineData("\"unit\"", "\"until\": \"2025-12-31\", \"unit\"", "ends before it begins")]
    public void A_faulty_row_is_named_and_left_out(string good, string bad, string says)
    {
        var figures = Read($"[{Wage.Replace(good, bad, StringComparison.Ordinal)}, {NextWage}]");

        Assert.Contains(says, Assert.Single(figures.Broken), StringComparison.Ordinal);
        Assert.Equal(18.50m, Assert.Single(figures.All).Value);
    }

    [Fact]
    public void The_same_first_day_twice_is_named()
    {
        var figures = Read($"[{Wage}, {Wage.Replace("17.92", "18", StringComparison.Ordinal)}]");

        Assert.Equal("wage from 2026-01-01: the same key and first day twice", Assert.Single(figures.Broken));
        Assert.Equal(17.92m, Assert.Single(figures.All).Value);
    }

    [Theory]
    [InlineData("[{ \"key\": \"wage\" }]", "missing required properties")]
    [InlineData("[{ \"colour\": 1 }]", "colour")]
    [InlineData("[{", "LineNumber: 0")]
    public void A_file_that_cannot_be_read_says_where(string json, string says)
    {
        var figures = Read(json);

        Assert.Contains(says, Assert.Single(figures.Broken), StringComparison.Ordinal);
        Assert.Empty(figures.All);
    }

    [Fact]
    public void A_missing_country_or_file_is_named()
    {
        Assert.Contains("atlantis", Assert.Single(LegalFigures.OfCountry("atlantis").Broken), StringComparison.Ordinal);
        Assert.Single(LegalFigures.OfFile("/nowhere/at/all.json").Broken);
    }

    [Theory]
    [InlineData("3500 - 300 - 200", 3000)]
    [InlineData("8 * {wage}", 143.36)]
    [InlineData("2 * (10 + 5) / 4", 7.5)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("100", 100)]
    public void A_sum_is_worked_out(string sum, double result) =>
        Assert.Equal((decimal)result, Sum.Of(sum, Read($"[{Wage}]").On(new DateOnly(2026, 11, 30))));

    [Theory]
    [InlineData("")]
    [InlineData("8 *")]
    [InlineData("8 8")]
    [InlineData("(8")]
    [InlineData("8)")]
    [InlineData("8 * {wages}")]
    [InlineData("8 * {wage")]
    [InlineData("8 / 0")]
    [InlineData("8 x 2")]
    [InlineData("-8")]
    public void What_is_no_sum_has_no_result(string sum) => Assert.Null(Sum.Of(sum, Read($"[{Wage}]").On(new DateOnly(2026, 11, 30))));

    public void Dispose() => File.Delete(file);

    private LegalFigures Read(string json)
    {
        File.WriteAllText(file, json);
        return LegalFigures.OfFile(file);
    }
}
