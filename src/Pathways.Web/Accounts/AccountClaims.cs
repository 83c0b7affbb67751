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

/// <summary>Puts into the sign-in ticket what every page needs, so that a page need not ask the database who is looking.</summary>
internal sealed class AccountClaims(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    public const string AllCentres = "all-centres";
    public const string Language = "language";
    public const string NameArabic = "name-ar";
    public const string NameLatin = "name-latin";
    public const string Gender = "gender";
    public const string AddressToConfirm = "address-to-confirm";

    public static Viewer ToViewer(ClaimsPrincipal user, DateOnly today) =>
        int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)
            && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role)
            ? new Viewer(id, role, today, user.HasClaim(AllCentres, "1"))
            : Viewer.Nobody;

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new Claim(Language, user.Language.ToString()));
        identity.AddClaim(new Claim(NameArabic, user.Name.Arabic));
        identity.AddClaim(new Claim(NameLatin, user.Name.Latin));
        identity.AddClaim(new Claim(Gender, (user.Gender == 0 ? Sex.Male : user.Gender).ToString()));
        if (user is { Email: not null, MailsTo: null }) identity.AddClaim(new Claim(AddressToConfirm, "1"));
        if (user.AllCentres) identity.AddClaim(new Claim(AllCentres, "1"));
        return identity;
    }
}
