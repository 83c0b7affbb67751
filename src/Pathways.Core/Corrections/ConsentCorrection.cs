using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Consents;
using Pathways.Core.Mistakes;
using Pathways.Core.Youths;

namespace Pathways.Core.Corrections;

/// <summary>A consent that nobody gave, or that nobody took back; the account goes with it.</summary>
internal static class ConsentCorrection
{
    public static readonly CorrectionKind Given = new(MistakeKind.Consent, Permission.InviteYouths)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.Consents.WhereYouthVisibleTo(c => c.Youth, viewer, db).Where(Consent.Stands).Include(c => c.Youth.Account)
                .SingleOrDefaultAsync(c => c.Id == id, stop) is { } consent
                ? new Correctable(new Recorded(consent.Id, consent.YouthId, consent.YouthOn), consent.Youth.Name, consent.TakeBack)
                : null,
    };

    public static readonly CorrectionKind Withdrawn = new(MistakeKind.Withdrawal, Permission.InviteYouths)
    {
        FindAsync = async (db, viewer, id, stop) =>
        {
            var consent = await db.Consents.WhereYouthVisibleTo(c => c.Youth, viewer, db).Where(Consent.Stands)
                .Include(c => c.Youth.Account).SingleOrDefaultAsync(c => c.Id == id && c.WithdrawnOn != null, stop);
            if (consent is null) return null;
            var another = await db.Consents.Where(Consent.Holds)
                .AnyAsync(c => c.YouthId == consent.YouthId && c.Purpose == consent.Purpose, stop);
            return new Correctable(new Recorded(consent.Id, consent.YouthId, consent.WithdrawnOn), consent.Youth.Name,
                _ => consent.TakeBackWithdrawal(another));
        },
    };
}
