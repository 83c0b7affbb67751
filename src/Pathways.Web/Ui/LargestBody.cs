using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Pathways.Web.Ui;

/// <summary>Answers a request that is far too large before anything of it is read: the page again, with the sentence.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargestBodyAttribute(long bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>
    /// For a form with a file of 10 MB at most: larger than that, so that a file that is too large is answered with a sentence.
    /// </summary>
    public const int WithFile = 32 << 20;

    /// <summary>Largest request, in bytes.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>Before the form's token is looked for.</summary>
    public int Order => 100;

    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HttpContext.Request.ContentLength > Bytes)
            context.Result = new RedirectResult($"{context.HttpContext.Request.Path}?tooLarge=true");
    }
}
