using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Merging;
using Pathways.Core.Youths;

namespace Pathways.Web.Accounts;

/// <summary>
/// The address of a file that was merged into another leads to the same page of the kept one, for whoever sees that. It looks only where a
/// page about a youth has answered that it is not there, and changes only where the address names the youth.
/// </summary>
internal sealed class LeadsToKeptFile(PathwaysDb db, Viewer viewer, LinkGenerator links) : IAsyncPageFilter
{
    private const string Route = "youthId";
    private const string Query = "youth";
    private const int MostNamed = 50;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var (request, stop) = (context.HttpContext.Request, context.HttpContext.RequestAborted);
        if (executed.Result is not NotFoundResult || !HttpMethods.IsGet(request.Method)) return;
        var route = new RouteValueDictionary(context.RouteData.Values);
        var query = request.Query.ToDictionary(StringComparer.Ordinal);
        var inRoute = await KeptAsync(route[Route] as string, stop);
        if (inRoute is not null) route[Route] = inRoute;
        var named = query.GetValueOrDefault(Query);
        if (named.Count > MostNamed) return;
        var inQuery = new List<string?>();
        foreach (var one in named) inQuery.Add(await KeptAsync(one, stop) ?? one);
        if (inRoute is null && inQuery.SequenceEqual(named, StringComparer.Ordinal)) return;
        if (named.Count > 0) query[Query] = new StringValues([.. inQuery.Distinct(StringComparer.Ordinal)]);
        var path = links.GetPathByPage(context.HttpContext, route["page"] as string, null, route);
        executed.Result = new LocalRedirectResult($"{path}{QueryString.Create(query)}");
    }

    /// <summary>The number of the file in which this one goes on, when the viewer sees that; null when it is another thing.</summary>
    private async Task<string?> KeptAsync(string? typed, CancellationToken stop)
    {
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var youthId)) return null;
        var kept = await db.FormerFiles.KeptForAsync(youthId, stop);
        return kept != youthId && await db.Youths.VisibleTo(viewer, db).AnyAsync(y => y.Id == kept, stop)
            ? kept.ToString(CultureInfo.InvariantCulture) : null;
    }
}
