using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Pathways.Core;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Organisation;

namespace Pathways.Demo;

/// <summary>Why the demo programme could not be removed.</summary>
public enum RemoveDemoRefusal
{
    /// <summary>There is none.</summary>
    NotThere = 1,

    /// <summary>Other centres, youths or accounts (but admins) are there too, so nobody can say which row is about whom.</summary>
    MixedWithOthers,
}

/// <summary>
/// Takes the demo programme out of a database: its accounts and every row they left. The organisation's settings and admins of its own
/// stay.
/// Refused when anybody else is there, for the rows of a session or a plan do not say whether they were invented.
/// </summary>
public sealed class RemoveDemo(PathwaysDb db, IPasswordHasher<Account> hasher)
{
    private readonly DemoPeople people = DemoFiles.Read<DemoPeople>("people");

    /// <summary>How many accounts of the demo still have the published password.</summary>
    public async Task<int> OpenAccountsAsync(CancellationToken cancellationToken = default) => await (await OpenAsync(cancellationToken))
        .CountAsync(cancellationToken);

    /// <summary>
    /// Removes it; the number of accounts that went. <see cref="RemoveDemoRefusal.NotThere"/>,
    /// <see cref="RemoveDemoRefusal.MixedWithOthers"/>.
    /// </summary>
    public async Task<Result<int, RemoveDemoRefusal>> RunAsync(CancellationToken cancellationToken = default)
    {
        var names = Names();
        if (!await db.Users.AnyAsync(a => names.Contains(a.UserName!), cancellationToken)) return RemoveDemoRefusal.NotThere;
        var ids = await (await OpenAsync(cancellationToken)).Select(a => a.Id).ToListAsync(cancellationToken);
        if (await IsMixedAsync(ids, cancellationToken)) return RemoveDemoRefusal.MixedWithOthers;

        // Tables refer to each other in circles, so the references are looked at when everything is gone
        await db.Database.OpenConnectionAsync(cancellationToken);
        await SwitchReferencesAsync(on: false, cancellationToken);
        try
        {
            return await db.InTransactionAsync(async () =>
            {
                var gone = 0;
                foreach (var table in db.Model.GetEntityTypes().Where(IsOurs).OrderBy(type => type.ClrType == typeof(Account)))
                    gone = await EmptyAsync(table, ids, cancellationToken);
                return gone;
            }, cancellationToken);
        }
        finally
        {
            await SwitchReferencesAsync(on: true, cancellationToken);
            await db.Database.CloseConnectionAsync();
        }
    }

    private List<string> Names() =>
        [.. people.Staff.Select(row => row.User), .. people.Youths.Select(row => row.User).Where(user => user.Length > 0)];

    /// <summary>Accounts of the demo that nobody has made their own: whoever chose a password is a person who works here.</summary>
    private async Task<IQueryable<Account>> OpenAsync(CancellationToken cancellationToken)
    {
        var names = Names();
        var ofDemo = db.Users.Where(a => names.Contains(a.UserName!) && a.PasswordHash != null);
        // All were made with one hash: as a rule one slow check
        var hashes = (await ofDemo.Select(a => a.PasswordHash!).Distinct().ToListAsync(cancellationToken))
            .Where(hash => hasher.VerifyHashedPassword(new Account(), hash, DemoSignIns.Password) != PasswordVerificationResult.Failed)
            .ToList();
        return ofDemo.Where(a => hashes.Contains(a.PasswordHash!));
    }

    private async Task<bool> IsMixedAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var places = people.Centres.Select(c => (c.Arabic, c.Latin)).ToHashSet();
        var invented = people.Youths.Select(y => y.Name).ToHashSet();
        var centres = await db.Centres.Select(c => new { c.NameArabic, c.NameLatin }).ToListAsync(cancellationToken);
        var youths = await db.Youths.Select(y => y.Name).ToListAsync(cancellationToken);
        return centres.Exists(centre => !places.Contains((centre.NameArabic, centre.NameLatin)))
            || youths.Exists(name => !invented.Contains(name))
            || await db.Users.AnyAsync(a => !ids.Contains(a.Id) && a.Role != Role.Admin, cancellationToken);
    }

    private static bool IsOurs(IEntityType type) => type.GetTableName() is not null && type.ClrType != typeof(Setting) && !type.IsOwned();

    private async Task<int> EmptyAsync(IEntityType type, List<int> ids, CancellationToken cancellationToken)
    {
        if (type.ClrType == typeof(Account)) return await db.Users.Where(a => ids.Contains(a.Id)).ExecuteDeleteAsync(cancellationToken);
        var table = db.GetService<ISqlGenerationHelper>().DelimitIdentifier(type.GetTableName()!, type.GetSchema());
        // What belongs to an account and nothing else (passkeys, tokens) stays with the admins who stay
        var ofIdentity = type.ClrType.Namespace?.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) == true;
        if (ofIdentity)
        {
            var ofOne = $"DELETE FROM {table} WHERE UserId = {{0}}";
            foreach (var id in ids) await db.Database.ExecuteSqlRawAsync(ofOne, [id], cancellationToken);
            return 0;
        }

        var all = $"DELETE FROM {table}";
        return await db.Database.ExecuteSqlRawAsync(all, cancellationToken);
    }

    private async Task SwitchReferencesAsync(bool on, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync(on ? "PRAGMA foreign_keys=ON" : "PRAGMA foreign_keys=OFF", cancellationToken);
            return;
        }

        var sql = db.GetService<ISqlGenerationHelper>();
        foreach (var table in db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null && !type.IsOwned()))
        {
            var name = sql.DelimitIdentifier(table.GetTableName()!, table.GetSchema());
            var change = $"ALTER TABLE {name} {(on ? "WITH CHECK CHECK" : "NOCHECK")} CONSTRAINT ALL";
            await db.Database.ExecuteSqlRawAsync(change, cancellationToken);
        }
    }
}
