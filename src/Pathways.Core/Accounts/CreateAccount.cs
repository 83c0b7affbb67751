using Microsoft.EntityFrameworkCore;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Data;

namespace Pathways.Core.Accounts;

/// <summary>Makes an account without a password, and the first code with which its person chooses one.</summary>
public sealed class CreateAccount(PathwaysDb db, TimeProvider time)
{
    /// <summary>
    /// Adds account and code to the context and saves both. Answers <see cref="AccessProblem.NameMissing"/>,
    /// <see cref="AccessProblem.CentreMissing"/>,
    /// <see cref="AccessProblem.EmailInvalid"/> or <see cref="AccessProblem.EmailTaken"/>.
    /// </summary>
    public Task<Result<Invited, AccessProblem>> RunAsync(NewAccount person, int? createdById,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        return db.CheckAndSaveAsync(() => CreateAsync(person, createdById, cancellationToken), cancellationToken);
    }

    private async Task<Result<Invited, AccessProblem>> CreateAsync(NewAccount person, int? createdById,
        CancellationToken cancellationToken)
    {
        var (name, email) = (person.Name.Cleaned(), person.Email.Trim());
        if (name.IsEmpty) return AccessProblem.NameMissing;
        var centres = person.Role is Role.Mentor or Role.Manager && !(person.Role == Role.Manager && person.AllCentres)
            ? person.CentreIds ?? [] : [];
        if (centres.Count == 0 && (person.Role == Role.Mentor || (person.Role == Role.Manager && !person.AllCentres)))
            return AccessProblem.CentreMissing;
        if (await CheckEmailAsync(db, email, 0, cancellationToken) is { } wrong) return wrong;

        var now = time.GetUtcNow().UtcDateTime;
        var userName = await UserNames.FreeAsync(db.Users, name, cancellationToken);
        var account = new Account
        {
            Role = person.Role,
            Name = name,
            Gender = person.Gender,
            Language = person.Language,
            AllCentres = person.Role == Role.Manager && person.AllCentres,
            CreatedAt = now,
            LockoutEnabled = true,
            UserName = userName,
            NormalizedUserName = UserNames.Normalise(userName),
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.SignInWith(email);
        account.Centres.AddRange(centres.Distinct().Select(id => new CentreStaff { CentreId = id }));
        var (invitation, code) = Invitation.Create(account, createdById, now);
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync(cancellationToken);
        return new Invited(account, code);
    }

    /// <summary>Null when it is empty or looks like an address; else <see cref="AccessProblem.EmailInvalid"/>.</summary>
    public static AccessProblem? CheckEmail(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return email.Length == 0 || EmailAddress.IsValid(email) ? null : AccessProblem.EmailInvalid;
    }

    /// <summary>
    /// Whether an optional address may be given to an account (0: a new one) as one with which it signs in. For those who keep accounts:
    /// the answer tells that an address is known.
    /// </summary>
    public static async Task<AccessProblem?> CheckEmailAsync(PathwaysDb db, string email, int accountId,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(email);
        if (email.Length == 0) return null;
        if (CheckEmail(email) is { } wrong) return wrong;
        var normalised = UserNames.Normalise(email);
        return await db.Users.AnyAsync(a => a.NormalizedEmail == normalised && a.EmailConfirmed && a.Id != accountId, cancellationToken)
            ? AccessProblem.EmailTaken : null;
    }
}
