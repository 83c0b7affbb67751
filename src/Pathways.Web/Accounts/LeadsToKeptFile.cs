using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Web.Accounts;

/// <summary>
/// The address of a file that was merged into another leads to the same page of the kept one, for whoever sees that. It looks only where a
/// page of a youth's file has answered that it is not there.
/// </summary>
internal sealed class LeadsToKeptFile(PathwaysDb db, Viewer viewer) : IAsyncPageFilter
{
    private const string Route = "youthId";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var (request, stop) = (context.HttpContext.Request, context.HttpContext.RequestAborted);
        if (executed.Result is not NotFoundResult || !HttpMethods.IsGet(request.Method)
            || context.RouteData.Values[Route] is not string typed || !int.TryParse(typed, out var youthId)) return;
        var kept = youthId;
        while (await db.FormerFiles.Where(f => f.YouthId == kept).Select(f => f.KeptId).SingleOrDefaultAsync(stop) is { } further)
            kept = further;
        if (kept == youthId || !await db.Youths.VisibleTo(viewer, db).AnyAsync(y => y.Id == kept, stop)) return;
        var parts = request.Path.Value!.Split('/').Select(part => part == typed ? $"{kept}" : part);
        executed.Result = new LocalRedirectResult($"{string.Join('/', parts)}{request.QueryString}");
    }
}
