using Bunit;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

public class TurningPages : BunitContext
{
    [Theory]
    [InlineData(1, 0, "")]
    [InlineData(1, 1, "1")]
    [InlineData(2, 3, "1 2 3")]
    [InlineData(1, 9, "1 2 … 9")]
    [InlineData(3, 9, "1 2 3 4 … 9")]
    [InlineData(4, 9, "1 2 3 4 5 … 9")]
    [InlineData(5, 9, "1 … 4 5 6 … 9")]
    [InlineData(9, 9, "1 … 8 9")]
    [InlineData(99, 9, "1 … 8 9")]
    [InlineData(-3, 5, "1 2 … 5")]
    public void The_ends_and_the_neighbours_are_offered(int page, int count, string expected) =>
        Assert.Equal(expected, string.Join(' ', PagerWindow.Of(page, count)
            .Select(number => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…")));

    [Fact]
    public void A_pager_in_the_middle_leads_both_ways() =>
        Pages(2, 3).MarkupMatches("""
            <nav class="pager" aria-label="الصفحات"><span>11 إلى 20 من 48</span><ul>
              <li><a href="/y?q=a&amp;page=1" rel="prev" aria-label="السابقة"><svg class="icon icon--flip" aria-hidden="true"><use href="/icons.svg#i-chevron-left"></use></svg></a></li>
              <li><a href="/y?q=a&amp;page=1">1</a></li>
              <li><a href="/y?q=a&amp;page=2" aria-current="page">2</a></li>
              <li><a href="/y?q=a&amp;page=3">3</a></li>
              <li><a href="/y?q=a&amp;page=3" rel="next" aria-label="التالية"><svg class="icon icon--flip" aria-hidden="true"><use href="/icons.svg#i-chevron-right"></use></svg></a></li>
            </ul></nav>
            """);

    [Fact]
    public void At_the_ends_there_is_no_arrow_into_nothing()
    {
        Assert.Empty(Pages(1, 3).FindAll("[rel=prev]"));
        Assert.Empty(Pages(3, 3).FindAll("[rel=next]"));
        Assert.Equal("3", Pages(7, 3).Find("[aria-current]").TextContent);
    }

    [Fact]
    public void One_page_needs_no_navigation()
    {
        Pages(1, 1).MarkupMatches("""<p class="pager">11 إلى 20 من 48</p>""");
        Assert.Equal("", Render<Pager>(p => p.Add(x => x.Page, 1).Add(x => x.PageCount, 0)).Markup.Trim());
    }

    private IRenderedComponent<Pager> Pages(int page, int count) =>
        Render<Pager>(p => p
            .Add(x => x.Page, page).Add(x => x.PageCount, count).Add(x => x.HrefFormat, "/y?q=a&page={0}").Add(x => x.Label, "الصفحات")
            .Add(x => x.SummaryText, "11 إلى 20 من 48").Add(x => x.PreviousText, "السابقة").Add(x => x.NextText, "التالية"));
}
