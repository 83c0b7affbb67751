using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Help;

/// <summary>
/// The one way a youth's request for help is made and told. The same one sent twice within some minutes (a second tap) is one.
/// </summary>
public sealed class AskForHelp(PathwaysDb db, Viewer viewer, LocalTime clock, EscalateHelp tell, HelpWaiting waiting)
{
    /// <summary>
    /// Keeps the request and makes the rows that tell of it. False when the same was asked just before; null when the viewer is no youth.
    /// </summary>
    public async Task<bool?> RunAsync(HelpKind kind, Domain? topic, string text, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var soon = now.AddMinutes(-5);
        var isNew = await db.CheckAndSaveAsync<bool?>(
            async () =>
            {
                var me = await db.Youths.VisibleTo(viewer, db)
                    .Select(y => new
                    {
                        y.Id,
                        Twice = db.HelpRequests.Any(h => h.YouthId == y.Id && h.AskedAt > soon && h.Kind == kind
                        && h.Topic == topic && h.Text == text)
                    }).SingleOrDefaultAsync(cancellationToken);
                if (me is null) return null;
                if (me.Twice) return false;
                db.HelpRequests.Add(HelpRequest.Ask(me.Id, kind, topic, text, now));
                await db.SaveChangesAsync(cancellationToken);
                return true;
            },
            cancellationToken);
        if (isNew != true) return isNew;
        await tell.RunAsync(cancellationToken); // should the program stop here, the next round tells
        waiting.Forget();
        return true;
    }
}
