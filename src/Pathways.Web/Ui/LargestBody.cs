using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Pathways.Web.Ui;

/// <summary>Answers a request that is far too large before anything of it is read: the page again, with the sentence.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargestBodyAttribute(long bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Largest request, in bytes.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>Before the form's token is looked for.</summary>
    public int Order => 100;

    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HttpContext.Request.ContentLength > Bytes) context.Result = new RedirectResult($"{context.HttpContext.Request.Path}?tooLarge=true");
    }
}
