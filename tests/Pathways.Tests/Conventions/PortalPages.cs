using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Web.Accounts;

namespace Pathways.Tests.Conventions;

/// <summary>
/// A page of the program: its name (/Plans/Mine), its addresses, who may enter, and whether a form needs no token.
/// </summary>
internal sealed record PortalPage(string Name, IReadOnlyList<string> Templates, MayAttribute? May, bool Anonymous,
    bool WithoutToken)
{
    /// <summary>Its address with every id 1.</summary>
    public string Address => "/" + System.Text.RegularExpressions.Regex.Replace(Templates.MinBy(t => t.Length)!, @"\{[^}]*\}", "1");

    /// <summary>True when the page belongs to one youth's file.</summary>
    public bool IsOfAFile => Templates.Any(t => t.Contains("{youthId", StringComparison.OrdinalIgnoreCase));

    /// <summary>Roles that may enter.</summary>
    public IEnumerable<Role> Roles => Enum.GetValues<Role>().Where(role => May?.Any.Any(p => Permissions.Allows(role, p)) == true);

    /// <summary>Every page, as the running program knows it.</summary>
    public static async Task<IReadOnlyList<PortalPage>> All(TestApp app)
    {
        var descriptors = app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>();
        var loader = app.Services.GetRequiredService<PageLoader>();
        var pages = new List<PortalPage>();
        foreach (var addresses in descriptors.GroupBy(d => d.ViewEnginePath).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var compiled = await loader.LoadAsync(addresses.First(), Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty);
            var attributes = compiled.ModelTypeInfo!.GetCustomAttributes(inherit: true);
            pages.Add(new PortalPage(
                addresses.Key,
                [.. addresses.Select(a => a.AttributeRouteInfo!.Template!)],
                attributes.OfType<MayAttribute>().SingleOrDefault(),
                attributes.OfType<AllowAnonymousAttribute>().Any(),
                attributes.OfType<IgnoreAntiforgeryTokenAttribute>().Any()));
        }

        return pages;
    }
}
