using System.Text.RegularExpressions;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>
/// A line ends where a review shows its end. What cannot be broken may go on: one long word (an address), and markup that a test quotes.
/// </summary>
public sealed partial class HowWideLinesAre
{
    private const int Widest = 140;

    [Theory, InlineData("src"), InlineData("tests")]
    public void No_line_of_code_or_markup_is_wider(string folder) => Assert.Empty(
        from path in Source.Files(folder, ".cs", ".cshtml", ".razor")
        from line in Lines(path)
        where line.Text.Length > Widest && line.Text.Trim().Split(' ').Max(word => word.Length) < Widest / 2
        select $"{Source.Short(path)}:{line.Number} has {line.Text.Length} columns");

    /// <summary>
    /// <c>migrations/add</c> writes a chain of calls on one line (FewerLines): as the tool writes them, migrations would be half of all
    /// lines.
    /// </summary>
    [Fact]
    public void What_the_migrations_tool_writes_takes_no_more_lines_than_it_needs()
    {
        var written = Source.Files("migrations", ".cs")
            .Where(path => Source.Short(path).Contains("/Migrations/", StringComparison.Ordinal));
        var lines = written.SelectMany(File.ReadLines).ToList();
        Assert.InRange(lines.Count, 1000, 23_999);
        Assert.DoesNotContain(lines, string.IsNullOrWhiteSpace);
    }

    /// <summary>The lines outside of raw strings.</summary>
    private static IEnumerable<(string Text, int Number)> Lines(string path)
    {
        var quoted = false;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var quotes = Quotes().Count(line);
            if (!quoted && quotes == 0) yield return (line, number);
            if (quotes % 2 == 1) quoted = !quoted;
        }
    }

    [GeneratedRegex("\"\"\"+")]
    private static partial Regex Quotes();
}
