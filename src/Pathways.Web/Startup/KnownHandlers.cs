using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;

namespace Pathways.Web.Startup;

/// <summary>
/// A page is drawn only by a handler it has: without one it has read nothing. The address of a form that was sent, opened by hand or again,
/// leads to its page.
/// </summary>
internal sealed class KnownHandlers : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is not null) return;
        var request = context.HttpContext.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var name = context.RouteData.Values["handler"]?.ToString() ?? request.Query["handler"].ToString();
        if (name.Length == 0)
        {
            if (!reads) context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        var isOfAForm = reads && context.ActionDescriptor.HandlerMethods.Any(handler =>
            string.Equals(handler.Name, name, StringComparison.OrdinalIgnoreCase));
        context.Result = isOfAForm ? new LocalRedirectResult(Without(request)) : new NotFoundResult();
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    /// <summary>The address of a form's page.</summary>
    public static string Without(HttpRequest request) =>
        QueryHelpers.AddQueryString(request.Path.ToUriComponent(),
            request.Query.Where(pair => !string.Equals(pair.Key, "handler", StringComparison.OrdinalIgnoreCase)));
}
