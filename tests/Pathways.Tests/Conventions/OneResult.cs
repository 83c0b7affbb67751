using System.Text.RegularExpressions;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>What answers with a value or with a problem answers with one type.</summary>
public sealed partial class OneResult
{
    /// <summary>Two problems (of a thing, of what comes with it), a problem and its place, or all that was seen: no value beside.</summary>
    private static readonly string[] NoValues = ["OfFile", "OfPhoto", "OfSheet", "Found", "Kind", "Rule", "Made", "All"];

    [Fact]
    public void A_value_or_a_problem_is_a_Result() => Assert.Empty(
        from path in Source.Files("src", ".cs")
        from Match pair in Pair().Matches(File.ReadAllText(path))
        where !NoValues.Any(name => pair.Value.Contains($" {name}", StringComparison.Ordinal))
        select $"{Source.Short(path)}: {pair.Value}");

    [GeneratedRegex(@"(?<=public |static |Task<)\([\w<>?\[\], ]*Problem\? \w+[\w<>?\[\], ]*\)")]
    private static partial Regex Pair();
}
