using System.Text.RegularExpressions;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>A form in which somebody writes sentences keeps itself while it is typed.</summary>
public sealed partial class LongForms
{
    private static readonly string[] Exceptions =
    [
        "src/Pathways.Web/Pages/Assessments/Assisted.cshtml", // leaves nothing on the mentor's device
        "src/Pathways.Web/Pages/Plans/Assisted.cshtml", // the same
        "src/Pathways.Web/Pages/Offline/Index.cshtml", // its own script keeps it
    ];

    [Fact]
    public void Every_form_with_a_long_text_has_a_draft()
    {
        var views = Source.Files("src/Pathways.Web/Pages", ".cshtml").ToDictionary(path => path, File.ReadAllText);
        var parts = views.Where(view => !view.Value.Contains("<form", StringComparison.Ordinal)
            && view.Value.Contains("textarea", StringComparison.Ordinal))
            .Select(view => (Folder: Path.GetDirectoryName(view.Key), Name: Path.GetFileNameWithoutExtension(view.Key))).ToList();
        var faults = views.Where(view => !Exceptions.Contains(Source.Short(view.Key)))
            .SelectMany(view => Forms().Matches(view.Value).Select(form => (view.Key, Form: form.Value)))
            .Where(view => view.Form.Contains("method=\"post\"", StringComparison.Ordinal)
                && !view.Form.Contains("data-draft=", StringComparison.Ordinal))
            .Where(view => view.Form.Contains("textarea", StringComparison.Ordinal)
                || parts.Any(part =>
                    (part.Folder == Path.GetDirectoryName(view.Key) || part.Folder!.EndsWith("Shared", StringComparison.Ordinal))
                        && view.Form.Contains($"\"{part.Name}\"", StringComparison.Ordinal)))
            .Select(view => $"{Source.Short(view.Key)}: give the form data-draft=\"word-id\" (CONTRIBUTING.md, Give a long form a draft)");

        Assert.Empty(faults);
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();
}
