using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Consents;
using Pathways.Core.Mistakes;
using Pathways.Core.Youths;

namespace Pathways.Core.Corrections;

/// <summary>A consent that nobody gave; the account it opened closes.</summary>
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
}
