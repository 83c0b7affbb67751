using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Vocation;

namespace Pathways.Core.Corrections;

/// <summary>A placement, and each of its moves.</summary>
internal static class PlacementCorrections
{
    public static readonly CorrectionKind Move = new(MistakeKind.PlacementMove, Permission.PutRight)
    {
        FindAsync = async (db, viewer, id, stop) =>
        {
            var placement = await db.Placements.VisibleTo(viewer, db).Where(Vocation.Placement.Stands).Include(p => p.Youth)
                .Include(p => p.Events).AsSplitQuery().SingleOrDefaultAsync(p => p.Events.Any(e => e.Id == id), stop);
            return placement?.Events.Find(e => e.Id == id && e.MistakeId is null) is { } move
                ? new Correctable(new Recorded(move.Id, placement.YouthId, move.On, move.State.ToString()), placement.Youth.Name,
                    mistake => placement.TakeBackMove(id, mistake))
                : null;
        },
    };

    public static readonly CorrectionKind Placement = new(MistakeKind.Placement, Permission.PutRight)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.Placements.VisibleTo(viewer, db).Where(Vocation.Placement.Stands).Include(p => p.Youth)
                .SingleOrDefaultAsync(p => p.Id == id, stop) is { } placement
                ? new Correctable(new Recorded(placement.Id, placement.YouthId, placement.LastMoveOn, placement.Trade),
                    placement.Youth.Name, placement.TakeBack)
                : null,
    };
}
