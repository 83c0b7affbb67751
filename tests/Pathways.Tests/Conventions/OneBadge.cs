using System.Text.RegularExpressions;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>One badge: its markup stands in the two files that draw it, for components and for pages, and nowhere else.</summary>
public sealed partial class OneBadge
{
    [Fact]
    public void Its_classes_are_written_in_the_component_only()
    {
        var raw = Source.Files("src", ".cshtml", ".razor", ".cs").Concat(Source.Files("wwwroot/js", ".js"))
            .Where(path => Path.GetFileName(path) is not "BadgeModel.cs")
            .SelectMany(path => File.ReadLines(path).Select((line, i) => (Where: $"{Source.Short(path)}:{i + 1}", line)))
            .Where(found => Raw().IsMatch(found.line)).Select(found => found.Where);

        Assert.Empty(raw);
    }

    [GeneratedRegex("class=['\"](?:[^'\"]*\\s)?badge(?:\\s|['\"])|badge--")]
    private static partial Regex Raw();
}
