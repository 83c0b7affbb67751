using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Help;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Corrections;

/// <summary>A request for help that was closed too early.</summary>
internal static class HelpCorrection
{
    public static readonly CorrectionKind Closed = new(MistakeKind.HelpClosed, Permission.AnswerHelp)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.HelpRequests.VisibleTo(viewer, db).Where(h => h.ClosedAt != null).Include(h => h.Youth)
                .SingleOrDefaultAsync(h => h.Id == id, stop) is { } request
                ? new Correctable(new Recorded(request.Id, request.YouthId, null, request.Kind.ToString()), request.Youth.Name,
                    _ => request.Reopen())
                : null,
    };
}
