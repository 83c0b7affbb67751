using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.FollowUps;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Corrections;

/// <summary>An exit, a return, and what was asked after an exit.</summary>
internal static class FollowUpCorrections
{
    public static readonly CorrectionKind Exit = new(MistakeKind.Exit, Permission.RecordFollowUps)
    {
        FindAsync = async (db, viewer, id, stop) =>
        {
            var exit = await db.Exits.VisibleTo(viewer, db).Where(FollowUps.Exit.Stands).Include(e => e.Youth.Account)
                .SingleOrDefaultAsync(e => e.Id == id, stop);
            if (exit is null) return null;
            var waves = await db.FollowUpWaves.Where(FollowUpWave.Stands).Where(w => w.ExitId == exit.Id).ToListAsync(stop);
            return new Correctable(new Recorded(exit.Id, exit.YouthId, exit.On, exit.Reason.ToString()), exit.Youth.Name,
                mistake => exit.TakeBack(mistake, waves));
        },
    };

    public static readonly CorrectionKind Wave = new(MistakeKind.Wave, Permission.RecordFollowUps)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.FollowUpWaves.VisibleTo(viewer, db).Where(FollowUpWave.Stands).Include(w => w.Youth)
                .SingleOrDefaultAsync(w => w.Id == id, stop) is { } wave
                ? new Correctable(new Recorded(wave.Id, wave.YouthId, wave.AskedOn, wave.InTouch.ToString()), wave.Youth.Name,
                    wave.TakeBack)
                : null,
    };

    public static readonly CorrectionKind Return = new(MistakeKind.Return, Permission.RecordFollowUps)
    {
        FindAsync = async (db, viewer, id, stop) =>
        {
            var exits = await db.Exits.VisibleTo(viewer, db).Where(FollowUps.Exit.Stands)
                .Where(e => db.Exits.Any(one => one.Id == id && one.YouthId == e.YouthId)).Include(e => e.Youth).ToListAsync(stop);
            return exits.Find(e => e.Id == id && e.ReturnedOn is not null) is { } exit
                ? new Correctable(new Recorded(exit.Id, exit.YouthId, exit.ReturnedOn), exit.Youth.Name,
                    _ => exit.TakeBackReturn(exits.Exists(other => other.On >= exit.ReturnedOn && other != exit)))
                : null;
        },
    };
}
