using Pathways.Core.Links;
using Pathways.Web.Ui;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>Core names places; Web's table leads to a page for each.</summary>
public sealed class WhereLinksLead
{
    public static TheoryData<LinkTo> Places => [.. Enum.GetValues<LinkTo>()];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_has_an_address_and_a_page_at_it(LinkTo place)
    {
        var path = Addresses.Of(new Link(place, 7)).Split('?', '#')[0];
        var page = path.EndsWith("/7", StringComparison.Ordinal) ? path[..^2] : path;
        var folder = Path.Combine(Source.Root, "src/Pathways.Web/Pages") + page;

        Assert.True(File.Exists(folder + ".cshtml") || File.Exists(Path.Combine(folder, "Index.cshtml")), $"No page at {path}");
    }
}
