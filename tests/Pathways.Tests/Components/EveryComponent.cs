using System.Collections;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

/// <summary>What holds for all components, in both directions.</summary>
public partial class EveryComponent : BunitContext
{
    private static readonly string[] s_withoutRule = ["doc--open", "doc-path--4"];

    public static TheoryData<bool, string> All()
    {
        var data = new TheoryData<bool, string>();
        foreach (var rtl in new[] { true, false })
            foreach (var sample in Samples.All(rtl))
                data.Add(rtl, sample.Name);
        return data;
    }

    [Fact]
    public void Has_an_example()
    {
        var shown = Samples.All(true).Select(sample => sample.Component).ToHashSet();
        var parts = new[] { typeof(RoadPicture), typeof(PathMap), typeof(Icon), typeof(Figure), typeof(HatchPattern), typeof(IndicatorBar),
            typeof(Verdict), typeof(Sparkline), typeof(DocumentCard), typeof(DocumentBranch) };
        var components = typeof(PathMap).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(PathMap).Namespace
            && type.IsAssignableTo(typeof(Microsoft.AspNetCore.Components.ComponentBase)) && type.Name[0] != '_');

        Assert.Empty(components.Except(parts).Except(shown));
    }

    [Theory, MemberData(nameof(All))]
    public void Obeys_the_content_security_policy(bool rtl, string name)
    {
        var markup = Draw(rtl, name);

        Assert.Empty(markup.FindAll("[style], style, script"));
        Assert.DoesNotContain(markup.FindAll("*"), element =>
            element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(All))]
    public void Names_or_hides_every_drawing(bool rtl, string name)
    {
        var markup = Draw(rtl, name);

        Assert.All(markup.FindAll("svg"), svg =>
        {
            if (svg.GetAttribute("aria-hidden") == "true")
            {
                Assert.Null(svg.GetAttribute("role"));
                return;
            }

            Assert.Equal("img", svg.GetAttribute("role"));
            var label = svg.GetAttribute("aria-label") ?? string.Join(' ', svg.GetAttribute("aria-labelledby")!.Split(' ')
                .Select(id => svg.QuerySelector($"#{id}")!.TextContent));
            Assert.False(string.IsNullOrWhiteSpace(label));
        });
    }

    [Theory, MemberData(nameof(All))]
    public void Uses_only_classes_of_the_stylesheet_and_icons_of_the_sprite(bool rtl, string name)
    {
        var markup = Draw(rtl, name);
        var css = string.Concat(Directory.EnumerateFiles(Path.Combine(Root(), "wwwroot", "css"), "*.css")
            .Concat(Directory.EnumerateFiles(Root(), "extra.css")).Select(File.ReadAllText));
        var known = CssClass().Matches(css).Select(match => match.Groups[1].Value).Concat(s_withoutRule).ToHashSet();
        var icons = File.ReadAllText(Path.Combine(Root(), "wwwroot", "icons.svg"));

        Assert.Empty(markup.FindAll("[class]").SelectMany(element => element.ClassList).Distinct().Except(known));
        Assert.All(markup.FindAll("use"), use =>
            Assert.Contains($"id=\"{use.GetAttribute("href")!.Split('#')[1]}\"", icons, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(All))]
    public void Finds_its_own_parts_by_ids_of_its_own(bool rtl, string name)
    {
        var markup = Draw(rtl, name);
        var ids = markup.FindAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(PaintReference().Matches(markup.Markup), reference => Assert.Contains(reference.Groups[1].Value, ids));
        Assert.All(markup.FindAll("[aria-labelledby]"), element => Assert.All(element.GetAttribute("aria-labelledby")!.Split(' '), id =>
            Assert.Contains(id, ids)));
    }

    [Theory, MemberData(nameof(All))]
    public void Says_no_word_of_its_own(bool rtl, string name)
    {
        var sample = Samples.All(rtl).Single(sample => sample.Name == name);
        var given = Strings(sample.Parameters.Values).ToList();
        var markup = Draw(rtl, name);
        var said = markup.FindAll("*").SelectMany(element => element.ChildNodes.OfType<IText>()).Select(text => text.Data)
            .Concat(markup.FindAll("*").SelectMany(element => new[] { "aria-label", "title", "alt" }.Select(element.GetAttribute))
                .OfType<string>())
            .Select(text => text.Trim(' ', '\n', '\u2068', '\u2069', '…'))
            .Where(text => text.Any(char.IsLetter));

        Assert.All(said, text => Assert.Contains(given, one => one.Contains(text, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(All))]
    public void Draws_with_plain_numbers_and_without_mirrors(bool rtl, string name)
    {
        var markup = Draw(rtl, name);

        Assert.DoesNotContain("NaN", markup.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("scale(", markup.Markup, StringComparison.Ordinal);
        foreach (var attribute in new[] { "x", "y", "cx", "cy", "r", "rx", "ry", "width", "height" })
            Assert.All(markup.FindAll($"svg [{attribute}]"), element =>
                Assert.Matches(@"^-?(\d+(\.\d)?|\.\d)$", element.GetAttribute(attribute)));
    }

    private IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> Draw(bool rtl, string name)
    {
        var sample = Samples.All(rtl).Single(sample => sample.Name == name);
        return Render(builder =>
        {
            builder.OpenComponent(0, sample.Component);
            builder.AddMultipleAttributes(1, sample.Parameters!);
            builder.CloseComponent();
        });
    }

    /// <summary>Every text that was handed in, however deep.</summary>
    private static IEnumerable<string> Strings(object? value) => value switch
    {
        null => [],
        string text => [text],
        Phrase phrase => [phrase.Format, .. phrase.Names, phrase.ToString()],
        IEnumerable many => many.Cast<object?>().SelectMany(Strings),
        _ when value.GetType().Namespace == typeof(Phrase).Namespace && !value.GetType().IsEnum =>
            value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => Strings(property.GetValue(value))),
        _ => [],
    };

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "wwwroot", "css")))
                return folder.FullName;
        throw new DirectoryNotFoundException("wwwroot");
    }

    [GeneratedRegex(@"\.(-?[A-Za-z_][\w-]*)")]
    private static partial Regex CssClass();

    [GeneratedRegex(@"url\(#([^)]+)\)")]
    private static partial Regex PaintReference();
}
