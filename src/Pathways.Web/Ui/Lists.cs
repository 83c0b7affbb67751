using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Pathways.Web.Ui;

/// <summary>One page of a list and how many rows there are in all.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Number, int Size, int Total)
{
    /// <summary>Pages in all, at least one.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Paging of queries and choices for selects.</summary>
public static class Lists
{
    /// <summary>Counts, then takes one page (from 1; a number beyond the end answers the last page). Two statements.</summary>
    public static async Task<ListPage<T>> PageAsync<T>(this IQueryable<T> rows, int number, int size, CancellationToken cancellationToken)
    {
        return await rows.PageAsync(await rows.CountAsync(cancellationToken), number, size, cancellationToken);
    }

    /// <summary>Takes one page of rows that were counted with something else. One statement.</summary>
    public static async Task<ListPage<T>> PageAsync<T>(this IQueryable<T> rows, int total, int number, int size,
        CancellationToken cancellationToken)
    {
        var pages = Math.Max(1, (total + size - 1) / size);
        number = Math.Clamp(number, 1, pages);
        return new ListPage<T>(await rows.Skip((number - 1) * size).Take(size).ToListAsync(cancellationToken), number, size, total);
    }

    /// <summary>The values of an enum as choices, in their words.</summary>
    public static IReadOnlyList<SelectListItem> Choices<T>(this IStringLocalizer texts, Func<T, string>? icon = null) where T
        : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new SelectListItem(texts.Of(value), value.ToString()) { Group = icon is null ? null
            : new SelectListGroup { Name = icon(value) } })];
}
