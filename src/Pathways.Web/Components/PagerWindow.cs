namespace Pathways.Web.Components;

/// <summary>The pages worth offering: the first, the last, this one and its neighbours. Null stands for the pages left out.</summary>
public static class PagerWindow
{
    public static IReadOnlyList<int?> Of(int page, int pageCount)
    {
        if (pageCount < 1) return [];
        var here = Math.Clamp(page, 1, pageCount);
        var shown = new SortedSet<int> { 1, here - 1, here, here + 1, pageCount };
        shown.RemoveWhere(number => number < 1 || number > pageCount);
        var window = new List<int?>();
        var last = 0;
        foreach (var number in shown)
        {
            // A gap of one page is that page
            if (number == last + 2) window.Add(last + 1);
            else if (number > last + 2) window.Add(null);
            window.Add(number);
            last = number;
        }

        return window;
    }
}
