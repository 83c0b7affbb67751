using Microsoft.EntityFrameworkCore;
using Pathways.Core.Access;
using Pathways.Core.FollowUps;
using Pathways.Core.Youths;

namespace Pathways.Tests.Given;

public sealed partial class Given
{
    public Task Exit(Youth youth, Account by, DateOnly? on = null, ExitReason reason = ExitReason.ReachedEighteen) => Change(async db =>
    {
        var kept = await db.Youths.Include(y => y.Exit).Include(y => y.Stays).SingleAsync(y => y.Id == youth.Id);
        Done(Core.FollowUps.Exit.Record(kept, on ?? Today, reason, by.Id, Today, Now));
    });

    public Task Wave(Youth youth, Account by, int months, DateOnly? on = null, InTouch inTouch = InTouch.Yes, Activity activity = Activity.Job, Housing housing = Housing.SharedRental) => Change(async db =>
    {
        var kept = await db.Youths.Include(y => y.Exit).Include(y => y.FollowUps).SingleAsync(y => y.Id == youth.Id);
        Done(FollowUpWave.Record(kept, months, on ?? Today, inTouch, activity, housing, by.Id, Today));
    });
}
