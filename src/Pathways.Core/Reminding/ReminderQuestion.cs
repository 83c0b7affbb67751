using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Reminding;

/// <summary>What a kind is asked: which of these can still be told to somebody.</summary>
/// <param name="Plan">The database, the day and the programme's days.</param>
/// <param name="RecipientId">Who would be told.</param>
/// <param name="SubjectIds">Keys of what it is about.</param>
public sealed record ReminderQuestion(ReminderPlanning Plan, int RecipientId, IReadOnlyList<int> SubjectIds)
{
    /// <summary>The database.</summary>
    public PathwaysDb Db => Plan.Db;

    /// <summary>Now (UTC).</summary>
    public DateTime Now => Plan.Now;

    /// <summary>The local day.</summary>
    public DateOnly Today => Plan.Today;

    /// <summary>The youths who are accompanied: of others nothing is told to anybody.</summary>
    public IQueryable<Youth> Accompanied => Db.Youths.Where(Youth.IsAccompanied);

    /// <summary>Of these whoever is the recipient, or is accompanied by the recipient today.</summary>
    public IQueryable<Youth> Mine
    {
        get
        {
            var (me, today) = (RecipientId, Today);
            return Accompanied.Where(y => y.AccountId == me
                || y.Mentorships.AsQueryable().Where(Mentorship.On(today)).Any(m => m.MentorId == me));
        }
    }

    /// <summary>The youth who would be told, when that youth is accompanied no more; empty otherwise.</summary>
    public IQueryable<Youth> Gone
    {
        get
        {
            var accompanied = Accompanied;
            return Db.Youths.Where(y => y.AccountId == RecipientId && !accompanied.Any(a => a.Id == y.Id));
        }
    }
}
