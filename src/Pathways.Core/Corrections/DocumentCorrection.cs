using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Documents;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Corrections;

/// <summary>The last move of a document.</summary>
internal static class DocumentCorrection
{
    public static readonly CorrectionKind Move = new(MistakeKind.Document, Permission.PutRight)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.Documents.VisibleTo(viewer, db).Where(d => d.Before.AsQueryable().Any(DocumentBefore.Stands)).Include(d => d.Youth)
                .Include(d => d.Before).AsSplitQuery().SingleOrDefaultAsync(d => d.Id == id, stop) is { } document
                ? new Correctable(new Recorded(document.Id, document.YouthId, DayOf(document), document.State.ToString()),
                    document.Youth.Name, document.TakeBack)
                : null,
    };

    private static DateOnly? DayOf(YouthDocument document) => document.State switch
    {
        DocumentState.Obtained => document.ObtainedOn,
        DocumentState.Requested => document.RequestedOn,
        _ => null,
    };
}
