using System.Globalization;
using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Pathways.Core.Accounts;
using Pathways.Core.Consents;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Demo;
using Pathways.Web.Startup;

namespace Pathways.Web.Accounts;

/// <summary>Says who may enter a page: any of the permissions. What each role may do stands in <see cref="Permissions"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MayAttribute(params Permission[] any) : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    /// <summary>One of these is enough.</summary>
    public IReadOnlyList<Permission> Any { get; } = any;

    /// <summary>True when a page lets the viewer's role in.</summary>
    public static bool Lets(Viewer viewer, Type page) => page.GetCustomAttribute<MayAttribute>()?.Any.Any(viewer.May) == true;

    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
