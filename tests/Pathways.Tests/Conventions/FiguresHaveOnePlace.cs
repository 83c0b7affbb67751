using System.Globalization;
using System.Text.RegularExpressions;
using Pathways.Core.Figures;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>
/// Sums of the law stand in figures.json alone; texts name them between two pairs of braces, so that January's change is one edit. Held for
/// the figures whose number means nothing else where it stands.
/// </summary>
public sealed class FiguresHaveOnePlace
{
    private const string Dirhams = @"(DH\b|dirham|درهم)";

    /// <summary>Keys, and what stands behind the number where it is the figure; empty where the number alone says it.</summary>
    private static readonly Dictionary<string, string> Told = new(StringComparer.Ordinal)
    {
        ["minimum-wage-hour"] = "",
        ["minimum-wage-month"] = "",
        ["minimum-wage-farm-day"] = "",
        ["health-free-threshold"] = "",
        ["training-grant-year"] = "",
        ["national-card-stamp"] = Dirhams,
        ["allowance-month"] = Dirhams + @"\w* (par mois|a month|في الشهر)",
        ["health-contribution-from"] = Dirhams,
    };

    private static readonly LegalFigures Morocco = LegalFigures.OfCountry("morocco");

    [Fact]
    public void The_shipped_file_is_whole()
    {
        Assert.Empty(Morocco.Broken);
        Assert.Superset(new HashSet<string>
        {
            "minimum-wage-hour", "minimum-wage-month", "minimum-wage-farm-day", "weekly-hours", "overtime-day-percent",
            "overtime-night-percent", "work-minimum-age", "national-card-stamp", "lease-deposit-months", "lease-rise-percent",
            "lease-rise-years", "allowance-month", "allowance-floor", "health-free-threshold", "health-contribution-from",
            "training-grant-year", "direct-aid-household", "withdrawal-days", "service-age-from", "service-age-to", "service-months",
            "apprenticeship-age", "apprenticeship-workplace-percent", "training-age-limit", "licence-motorbike-age", "licence-car-age",
        }, Morocco.All.Select(figure => figure.Key).ToHashSet());
    }

    [Fact]
    public void No_text_writes_a_sum_that_is_a_figure() => Assert.Empty(
        from path in Source.Files("src", ".md", ".resx", ".json", ".cs", ".cshtml")
        let file = Source.Short(path)
        where !file.EndsWith("/figures.json", StringComparison.Ordinal)
        from line in File.ReadLines(path)
        where !line.Contains("url:", StringComparison.Ordinal) // the title of a source is the source's
            && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from figure in Morocco.All
        where Told.ContainsKey(figure.Key) && Regex.IsMatch(line, Bare(figure))
            && (Told[figure.Key].Length == 0 || !Regex.IsMatch(line, "(?i)example|exemple|مثلا|مثال")) // it may have a sum of its own
        select $"{file}: {{{{{figure.Key}}}}} is written as a number: {line.Trim()}");

    [Fact]
    public void Every_name_in_a_text_is_a_figure() => Assert.Empty(
        from path in Source.Files("src", ".resx", ".json")
        from name in Morocco.On(DateOnly.MinValue).Unknown(File.ReadAllText(path))
        select $"{Source.Short(path)}: {name}");

    /// <summary>The number as any of the three languages writes it.</summary>
    private static string Bare(Figure figure)
    {
        var number = figure.Value.ToString(figure.Value == decimal.Truncate(figure.Value) ? "#,0" : "#,0.00######",
            CultureInfo.InvariantCulture);
        var anyhow = number.Replace(",", "@", StringComparison.Ordinal).Replace(".", "[.,]", StringComparison.Ordinal)
            .Replace("@", @"[,\s]?", StringComparison.Ordinal);
        return Told[figure.Key].Length == 0 ? $@"(?<!\d){anyhow}(?!\d)" : $@"(?<![\d.,]){anyhow}\s{Told[figure.Key]}";
    }
}
