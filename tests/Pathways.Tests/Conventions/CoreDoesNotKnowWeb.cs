using System.Text.RegularExpressions;
using Pathways.Core.Data;
using Xunit;

namespace Pathways.Tests.Conventions;

public sealed partial class CoreDoesNotKnowWeb
{
    [Fact]
    public void Core_references_nothing_of_pages_requests_or_components() => Assert.DoesNotContain(
        typeof(PathwaysDb).Assembly.GetReferencedAssemblies().Select(a => a.Name!),
        name => Regex.IsMatch(name, @"^Microsoft\.AspNetCore\.(Mvc|Razor|Components|Http|Routing|Hosting|Html)")
            || name.StartsWith("Pathways.", StringComparison.Ordinal));

    [Fact]
    public void Pages_and_components_have_no_style_script_or_handler_of_their_own() => Assert.Empty(
        from path in Source.Files("src/Pathways.Web", ".cshtml", ".razor")
        where !path.Contains("/Mail/", StringComparison.Ordinal) // mail readers know inline styles only
        from Match match in Inline().Matches(File.ReadAllText(path))
        select $"{Source.Short(path)}: {match.Value}");

    [Fact]
    public void Views_draw_and_ask_no_database() => Assert.Empty(
        from path in Source.Files("src/Pathways.Web", ".cshtml", ".razor")
        let text = File.ReadAllText(path)
        where text.Contains("PathwaysDb", StringComparison.Ordinal) || text.Contains("EntityFrameworkCore", StringComparison.Ordinal)
        select Source.Short(path));

    // The security policy allows styles and scripts from files only.
    [GeneratedRegex("""\sstyle\s*=\s*["']|<style\b|<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+\s*=\s*["']|javascript:""")]
    private static partial Regex Inline();
}
