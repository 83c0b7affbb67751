using System.Linq.Expressions;
using Pathways.Core.Access;

namespace Pathways.Core.Youths;

/// <summary>Which youths somebody sees; nothing by default.</summary>
public static class YouthQueries
{
    /// <summary>The youths the viewer sees. Another centre's youth is simply not there.</summary>
    public static IQueryable<Youth> VisibleTo(this IQueryable<Youth> youths, Viewer viewer) => youths.Where(Visible(viewer));

    /// <summary>Youths who have no lead mentor on a day.</summary>
    public static IQueryable<Youth> WithoutLead(this IQueryable<Youth> youths, DateOnly today) =>
        youths.Where(y => !y.Mentorships.Any(m => !m.IsCover && m.From <= today && (m.To == null || m.To >= today)));

    /// <summary>Rows that hang on a youth, of the youths the viewer sees. Each record type's own <c>VisibleTo</c> is written with it.</summary>
    public static IQueryable<T> WhereYouthVisibleTo<T>(this IQueryable<T> rows, Expression<Func<T, Youth>> youth, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(youth);
        var visible = Visible(viewer);
        var body = new ReplaceParameter(visible.Parameters[0], youth.Body).Visit(visible.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(body, youth.Parameters));
    }

    /// <summary>Rows with several youths (sessions), of which the viewer sees at least one.</summary>
    public static IQueryable<T> WhereAnyYouthVisibleTo<T, TLink>(this IQueryable<T> rows, Expression<Func<T, IEnumerable<TLink>>> links, Expression<Func<TLink, Youth>> youth, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(youth);
        var visible = Visible(viewer);
        var body = new ReplaceParameter(visible.Parameters[0], youth.Body).Visit(visible.Body);
        var any = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TLink)], links.Body, Expression.Lambda<Func<TLink, bool>>(body, youth.Parameters));
        return rows.Where(Expression.Lambda<Func<T, bool>>(any, links.Parameters));
    }

    /// <summary>
    /// Youths who have, for every word searched, a search token that begins with it: Arabic or Latin spelling, or file number.
    /// Compared as a range, so that the index on tokens serves.
    /// </summary>
    public static IQueryable<Youth> Matching(this IQueryable<Youth> youths, string search)
    {
        foreach (var variants in SearchText.SearchWords(search))
        {
            var (first, firstEnd) = (variants.Word, variants.Word + '\uffff');
            var (second, secondEnd) = (variants.Key, variants.Key + '\uffff');
#pragma warning disable CA1309, CA1310 // translated to SQL, where the column's collation compares
            youths = youths.Where(y => y.SearchTokens.Any(t =>
                (string.Compare(t.Token, first) >= 0 && string.Compare(t.Token, firstEnd) < 0)
                || (string.Compare(t.Token, second) >= 0 && string.Compare(t.Token, secondEnd) < 0)));
#pragma warning restore CA1309, CA1310
        }

        return youths;
    }

    private static Expression<Func<Youth, bool>> Visible(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var (me, today) = (viewer.AccountId, viewer.Today);
        return viewer.Role switch
        {
            Role.Youth => youth => youth.AccountId == me,
            Role.Mentor => youth => youth.Mentorships.Any(m => m.MentorId == me && m.From <= today && (m.To == null || m.To >= today)),
            Role.Manager when viewer.AllCentres => youth => true,
            Role.Manager => youth => youth.Stays.Any(s => s.To == null && s.Centre.Staff.Any(c => c.AccountId == me)),
            Role.Psychologist => youth => youth.TeamReferrals.Any(r => r.ClosedAt == null),
            _ => youth => false,
        };
    }

    private sealed class ReplaceParameter(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
