using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Consents;

/// <summary>
/// Gives a youth an own account: records the consents, makes the account and its first code, all or nothing. The account of a youth whose
/// consent was taken back (<see cref="WithdrawConsent"/>) opens again with a new consent and a new code. Who may is asked by the caller.
/// </summary>
public sealed class InviteYouth(PathwaysDb db, CreateAccount create, RenewInvitation renew, LocalTime time)
{
    /// <summary>
    /// Answers the account and the code, or <see cref="AccessProblem.HasAccountAlready"/> and what <see cref="Consent.ToAccount"/> answers.
    /// </summary>
    public async Task<Result<Invited, AccessProblem>> RunAsync(
        int youthId, DateOnly? youthOn, string guardian, DateOnly? guardianOn, Language language, int invitedById,
            CancellationToken cancellationToken = default)
    {
        Result<Invited, AccessProblem> answer = default;
        var invited = await db.TryInTransactionAsync(
            async () => answer = await InviteAsync(youthId, youthOn, guardian, guardianOn, language, invitedById, cancellationToken),
            cancellationToken);
        return invited ? answer : AccessProblem.ChangedMeanwhile;
    }

    private async Task<Result<Invited, AccessProblem>> InviteAsync(int youthId, DateOnly? youthOn, string guardian,
        DateOnly? guardianOn, Language language, int invitedById, CancellationToken cancellationToken)
    {
        var youth = await db.Youths.SingleAsync(y => y.Id == youthId, cancellationToken);
        var former = youth.AccountId is null ? null : await db.Users.SingleAsync(a => a.Id == youth.AccountId, cancellationToken);
        if (former is not null && !await db.Consents.AreTakenBackAsync(former.Id, cancellationToken))
            return AccessProblem.HasAccountAlready;
        var agreed = Consent.ToAccount(youth, youthOn, guardian, guardianOn, invitedById, time.Today, time.UtcNow);
        if (!agreed.Made(out var consent)) return agreed.Problem!.Value;
        db.Consents.Add(consent);
        if (former is not null)
        {
            former.Reopen();
            await db.SaveChangesAsync(cancellationToken);
            return new Invited(former, await renew.RunAsync(former, invitedById, cancellationToken));
        }

        // An address with which somebody else signs in opens nothing here, but mails go to it
        var email = await CreateAccount.CheckEmailAsync(db, youth.Email, 0, cancellationToken) is null ? youth.Email : "";
        var made = await create.RunAsync(new NewAccount(Role.Youth, youth.Name, youth.Sex, language, email),
            invitedById, cancellationToken);
        if (!made.Made(out var invited)) return made;
        if (email.Length == 0) invited.Account.WriteTo(youth.Email);
        youth.AccountId = invited.Account.Id;
        await db.SaveChangesAsync(cancellationToken);
        return made;
    }
}
