using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Data;
using Pathways.Web.Ui;

namespace Pathways.Web.Startup;

/// <summary>
/// When somebody else has saved what a form was opened on, the page is read anew before it is shown: its fields then know what stands now
/// beside what was typed (<see cref="OpenedForm"/>).
/// </summary>
internal sealed class ReadsAgain(PathwaysDb db) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is not null || done.Result is not PageResult || !OpenedForm.IsChanged(context.HttpContext)) return;
        var read = context.ActionDescriptor.HandlerMethods.FirstOrDefault(handler =>
            string.IsNullOrEmpty(handler.Name) && string.Equals(handler.HttpMethod, HttpMethods.Get, StringComparison.OrdinalIgnoreCase));
        if (read is null) return;
        db.ChangeTracker.Clear(); // what was typed is not what stands
        var arguments = read.Parameters.Select(parameter => parameter.ParameterType == typeof(CancellationToken)
            ? context.HttpContext.RequestAborted : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
            : null);
        var reading = read.MethodInfo.Invoke(context.HandlerInstance, [.. arguments]);
        if (reading is Task<IActionResult> page)
        {
            if (await page is NotFoundResult gone) done.Result = gone;
        }
        else if (reading is Task plain) await plain;
    }
}
