using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures.Infrastructure;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Drafts;
using Pathways.Web.Pages.Sessions;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Startup;

/// <summary>
/// A form is done once: a second tap, Back and Save, two requests at once get the answer of the first. What comes under a used key with
/// other words in it is kept in the form and asked about. A form that is refused gives its key back.
/// </summary>
internal sealed class OncePerForm(IServiceScopeFactory scopes, Viewer viewer, TempDataSerializer said, IStringLocalizer<Words> words)
    : IAsyncPageFilter, IAsyncResultFilter
{
    private const string SessionKey = $"{nameof(LogModel.Form)}.{nameof(LogModel.Input.ClientId)}";

    private Guid? begun;
    private string content = "";

    // What was sent is done to its end, also when the browser has gone: a second tap leaves the first one's answer, and half a save is none
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        if (KeyOf(context.HttpContext.Request) is not null) context.HttpContext.RequestAborted = CancellationToken.None;
        return Task.CompletedTask;
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (context.HandlerMethod is null || context.HandlerInstance is not PageModel page || KeyOf(request) is not { } key)
        {
            await next();
            return;
        }

        content = ContentOf(request);
        var (turn, answer) = await Once(once => once.BeginAsync(viewer.AccountId, key, CancellationToken.None));
        if (answer is not null && answer.Content == content)
        {
            if (answer.Said.Length > 0)
            {
                foreach (var (name, value) in said.Deserialize(answer.Said)) page.TempData[name] = value;
            }

            context.Result = new RedirectResult(answer.Address);
            return;
        }

        if (turn == SendTurn.Waiting)
        {
            page.Notice(words["StillSaving"]);
            context.Result = new LocalRedirectResult(KnownHandlers.Without(request));
            return;
        }

        if (turn == SendTurn.First) begun = key;
        else
        {
            page.Refuse(SavingProblem.SentBefore);
            if (request.Form.ContainsKey(SessionKey)) page.Renew(SessionKey, Guid.CreateVersion7()); // what is meant is another one
        }

        var done = await next();
        if (done.Exception is not null && !done.ExceptionHandled) await FreeAsync();
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        await next();
        if (begun is not { } key) return;
        var response = context.HttpContext.Response;
        if (context.Controller is not PageModel page
            || response.StatusCode is not (StatusCodes.Status302Found or StatusCodes.Status303SeeOther))
        {
            await FreeAsync();
            return;
        }

        var kept = said.Serialize(page.TempData.Keys.ToDictionary(name => name, name => page.TempData.Peek(name)!));
        var answer = new SentAnswer(content, response.Headers.Location.ToString(), kept);
        await Once(async once =>
        {
            await once.EndAsync(viewer.AccountId, key, answer, CancellationToken.None);
            return true;
        });
    }

    private async Task FreeAsync()
    {
        if (begun is not { } key) return;
        begun = null;
        await Once(async once =>
        {
            await once.FreeAsync(viewer.AccountId, key, CancellationToken.None);
            return true;
        });
    }

    // On a context of its own: that of the page holds what the page has not saved yet
    private async Task<T> Once<T>(Func<SendOnce, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SendOnce>());
    }

    // Not on the page that tells of a failure, which is shown for the same request: what failed may be the database or the form itself
    private Guid? KeyOf(HttpRequest request) => HttpMethods.IsPost(request.Method) && viewer.AccountId != 0
        && request.HttpContext.Features.Get<IExceptionHandlerFeature>() is null
        && request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null
        && Guid.TryParse(FormKeyTagHelper.Sent(request, FormKeyTagHelper.Field), out var key) ? key : null;

    private static string ContentOf(HttpRequest request)
    {
        var typed = new StringBuilder(request.Path).Append(request.QueryString);
        foreach (var (name, values) in request.Form.Where(field => !field.Key.StartsWith('_'))
            .OrderBy(field => field.Key, StringComparer.Ordinal)) typed.Append('\n').Append(name).Append('=').AppendJoin('\0', values!);
        foreach (var file in request.Form.Files) typed.Append('\n').Append(file.Name).Append(file.FileName).Append(file.Length);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(typed.ToString())));
    }
}
