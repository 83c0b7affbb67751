using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Mistakes;
using Pathways.Core.Reminders;
using Pathways.Core.Workshops;

namespace Pathways.Core.Corrections;

/// <summary>The cancelling of a workshop; those who had a place, or waited for one, hear that it takes place after all.</summary>
internal static class WorkshopCorrection
{
    public static readonly CorrectionKind Cancelled = new(MistakeKind.WorkshopCancelled, Permission.PlanWorkshops)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.Workshops.PlannableBy(viewer, db).Include(w => w.Registrations)
                .SingleOrDefaultAsync(w => w.Id == id && w.State == WorkshopState.Cancelled, stop) is { } workshop
                ? new Correctable(new Recorded(workshop.Id, null, At: workshop.StartsAt),
                    new PersonName(workshop.TitleArabic, workshop.TitleLatin), mistake => workshop.TakeBackCancelling(mistake.At))
                {
                    TellAsync = (clock, cancellationToken) => db.TellOfAsync(ReminderRule.WorkshopOnAgain, workshop,
                        [.. workshop.Registrations.Where(r => r.State != RegistrationState.Withdrawn)], clock, cancellationToken),
                }
                : null,
    };
}
