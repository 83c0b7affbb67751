using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Staff;

namespace Pathways.Core.Corrections;

/// <summary>What was recorded of a member of staff: hours confirmed, an accreditation, a coaching note.</summary>
internal static class GrowthCorrections
{
    public static readonly CorrectionKind Training = new(MistakeKind.Training, Permission.KeepGrowth)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.TrainingEntries.VisibleTo(viewer, db).Where(e => e.State == TrainingState.Confirmed && e.AccountId != viewer.AccountId)
                .Include(e => e.Account).SingleOrDefaultAsync(e => e.Id == id, stop) is { } entry
                ? new Correctable(new Recorded(entry.Id, null, entry.On, entry.Title, entry.AccountId), entry.Account.Name,
                    _ => entry.TakeBackConfirmation())
                : null,
    };

    public static readonly CorrectionKind Accreditation = new(MistakeKind.Accreditation, Permission.KeepGrowth)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.Accreditations.VisibleTo(viewer, db).Where(Staff.Accreditation.Stands).Where(a => a.AccountId != viewer.AccountId)
                .Include(a => a.Account).SingleOrDefaultAsync(a => a.Id == id, stop) is { } held
                ? new Correctable(new Recorded(held.Id, null, held.ValidFrom, held.Body, held.AccountId), held.Account.Name, held.TakeBack)
                : null,
    };

    /// <summary>By who wrote it.</summary>
    public static readonly CorrectionKind Note = new(MistakeKind.CoachingNote, Permission.SeeOwnGrowth)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.CoachingNotes.VisibleTo(viewer).Where(CoachingNote.Stands)
                .Where(n => (n.ByMentor ? n.MentorId : n.ManagerId) == viewer.AccountId)
                .Include(n => n.Mentor).SingleOrDefaultAsync(n => n.Id == id, stop) is { } note
                ? new Correctable(new Recorded(note.Id, null, null, "", note.MentorId), note.Mentor.Name, note.TakeBack)
                : null,
    };
}
