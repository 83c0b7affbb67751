using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.FollowUps;
using Pathways.Core.Youths;

namespace Pathways.Tests.Given;

public sealed partial class Given
{
    public Task Exit(Youth youth, Account by, DateOnly? on = null, ExitReason reason = ExitReason.ReachedEighteen) => Change(async db =>
    {
        var kept = await db.Youths.Include(y => y.Stays).SingleAsync(y => y.Id == youth.Id);
        db.Exits.Add(Made(Core.FollowUps.Exit.Record(kept, await db.Exits.Where(Core.FollowUps.Exit.Stands)
            .Where(e => e.YouthId == youth.Id).OrderBy(e => e.Id).LastOrDefaultAsync(), on
            ?? Today, reason, by.Id, Today, Now)));
    });

    public Task Wave(Youth youth, Account by, int months, DateOnly? on = null, InTouch inTouch = InTouch.Yes,
        Activity activity = Activity.Job, Housing housing = Housing.SharedRental) => Change(async db =>
    {
        var exit = await db.Exits.Where(Core.FollowUps.Exit.Stands).Where(e => e.YouthId == youth.Id).OrderBy(e => e.Id).LastAsync();
        var before = await db.FollowUpWaves.Where(FollowUpWave.Stands).Where(w => w.ExitId == exit.Id).Select(w => w.Months)
            .ToListAsync();
        db.FollowUpWaves.Add(Made(FollowUpWave.Record(exit, before, months, on ?? Today, inTouch, activity, housing, by.Id, Today)));
    });
}
