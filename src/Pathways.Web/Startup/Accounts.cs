using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Consents;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Demo;
using Pathways.Web.Accounts;

namespace Pathways.Web.Startup;

internal static class Accounts
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.RequireUniqueEmail = false; // optional for youths; unique when present (filtered index)
            options.Lockout.MaxFailedAccessAttempts = 6;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            options.Password = new PasswordOptions
            {
                RequiredLength = 10,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
                RequiredUniqueChars = 4,
            };
        })
            .AddEntityFrameworkStores<PathwaysDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.Configure<PasswordHasherOptions>(options =>
            options.IterationCount = builder.Setting<AccountSettings>().PasswordIterations);
        services.AddScoped<ILookupNormalizer, SafeLookup>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));

        var cookies = builder.Setting<SiteCookies>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            cookies.Shape(options.Cookie, SiteCookies.SignIn);
            options.ExpireTimeSpan = TimeSpan.FromMinutes(60);
            options.SlidingExpiration = true;
            options.LoginPath = "/Accounts/SignIn";
            options.ReturnUrlParameter = "next";
            options.Events.OnSigningIn = SignIns.BeginOnDevice;
            options.Events.OnValidatePrincipal = SignIns.ValidateAsync;
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden; // the error page is shown at the address that was asked for
                return Task.CompletedTask;
            };
        }).AddCookie(HandedOver.Scheme, options =>
        {
            // a device in the youth's hands: only the answering page reads it, and it is worth nothing anywhere else
            cookies.Shape(options.Cookie, SiteCookies.HandedOver);
            options.ExpireTimeSpan = TimeSpan.FromHours(2);
            options.SlidingExpiration = false;
            options.Events.OnSigningIn = SignIns.Begin;
            options.Events.OnValidatePrincipal = SignIns.ValidateHandedOverAsync;
            // signed out of too when a stamp has changed
        }).AddCookie(IdentityConstants.TwoFactorRememberMeScheme, options => cookies.Shape(options.Cookie, SiteCookies.SecondFactor));
        services.AddSingleton<SignIns>();
        services.AddScoped<ISecurityStampValidator, SecurityStampValidator<Account>>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddScoped<IAuthorizationHandler, MayHandler>();
        services.AddScoped<CreateAccount>();
        services.AddScoped<RenewInvitation>();
        services.AddScoped<OfferSetUp>();
        services.AddScoped<RemoveDemo>();
        services.AddScoped<InviteYouth>();
        services.AddScoped<WithdrawConsent>();
        services.AddSingleton<Acting>();

        var keys = Directory.CreateDirectory(Path.Combine(builder.Setting<DataSettings>().Folder, "keys"));
        services.AddDataProtection().SetApplicationName("Pathways").PersistKeysToFileSystem(keys);
    }

    /// <summary>
    /// Says who is looking; not on the public site, which is the same for everybody, kept by caches and never renews a cookie.
    /// </summary>
    public static void UseAccounts(this WebApplication app)
    {
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true; // or the host would add it in front of everything
        // nor on the page that tells of a failure: what failed may be this very look
        app.UseWhen(context => !PublicSite.IsPublic(context) && context.Features.Get<IExceptionHandlerFeature>() is null, branch =>
            branch.UseAuthentication().Use(async (context, next) =>
            {
                var viewer = AccountClaims.ToViewer(context.User, default);
                using var turn = context.RequestServices.GetRequiredService<Acting>().As(viewer.AccountId);
                await next(context);
            }));
    }
}
