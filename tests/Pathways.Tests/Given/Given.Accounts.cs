using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;

namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>Gives an account a password, as if the invitation had been used.</summary>
    public async Task<Account> Password(Account account, string password)
    {
        account.PasswordHash = app.Services.GetRequiredService<IServiceScopeFactory>()
            .CreateScope().ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, password);
        await Change(db => db.Users.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, account.PasswordHash)));
        return account;
    }

    /// <summary>A fresh code for an account.</summary>
    public async Task<string> Code(Account account)
    {
        var (invitation, code) = Invitation.Create(null, null, Now);
        invitation.AccountId = account.Id;
        await Saved(invitation);
        return code;
    }
}
