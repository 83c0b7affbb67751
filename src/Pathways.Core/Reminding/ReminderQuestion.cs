using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Reminding;

/// <summary>What a kind is asked: which of these can still be told to somebody.</summary>
/// <param name="Db">The database.</param>
/// <param name="Now">Now (UTC).</param>
/// <param name="Today">The local day.</param>
/// <param name="RecipientId">Who would be told.</param>
/// <param name="SubjectIds">Keys of what it is about.</param>
public sealed record ReminderQuestion(PathwaysDb Db, DateTime Now, DateOnly Today, int RecipientId, IReadOnlyList<int> SubjectIds)
{
    /// <summary>The youths who are accompanied: of others nothing is told to anybody.</summary>
    public IQueryable<Youth> Accompanied => Db.Youths.Where(Youth.IsAccompanied);

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
