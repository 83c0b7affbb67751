using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Drafts;
using Pathways.Web.Ui;

namespace Pathways.Web.Startup;

/// <summary>Drafts of long forms, forms that were sent, and what a mentor's device keeps.</summary>
internal static class Drafts
{
    public static void AddDrafts(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<DraftDrawer>();
        builder.Services.AddScoped<SendOnce>();
        builder.Services.AddScoped<ForgetOldDrafts>();
        builder.Services.AddSingleton<DeviceShell>();
        builder.Services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<DraftsAreDone>();
            options.Filters.Add<OncePerForm>(); // inside: a repetition ends the draft too
        });
    }
}

/// <summary>
/// A form that saved itself (it leads on to another page) needs its draft no more. The script names the draft in the field "_draft"; the
/// next page tells
/// the device, which then forgets its own copy. A form that came back with a refusal, or whose answer never arrived, keeps its draft.
/// </summary>
internal sealed class DraftsAreDone(DraftDrawer drawer) : IAsyncPageFilter
{
    public const string Field = "_draft";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is not null || !HttpMethods.IsPost(context.HttpContext.Request.Method)
            || context.HandlerInstance is not PageModel page) return;
        if (done.Result is not (RedirectResult or RedirectToPageResult or LocalRedirectResult) || !page.Request.HasFormContentType) return;
        var key = page.Request.Form[Field].ToString();
        if (key.Length == 0 || page.User.Identity?.IsAuthenticated != true) return;
        await drawer.DiscardAsync(key, context.HttpContext.RequestAborted);
        page.TempData[PageLook.DraftDone] = key;
    }
}
