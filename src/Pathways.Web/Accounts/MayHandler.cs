using System.Globalization;
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

internal sealed class MayHandler(Viewer viewer) : AuthorizationHandler<MayAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayAttribute requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true && requirement.Any.Any(viewer.May)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
