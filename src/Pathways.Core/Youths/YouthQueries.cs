using System.Linq.Expressions;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Time;

namespace Pathways.Core.Youths;

/// <summary>Which youths somebody sees; nothing by default.</summary>
public static class YouthQueries
{
    /// <summary>The youths the viewer sees. Another centre's youth is simply not there.</summary>
    public static IQueryable<Youth> VisibleTo(this IQueryable<Youth> youths, Viewer viewer, PathwaysDb db) =>
        youths.Where(Visible(viewer, db));

    /// <summary>Youths to be accompanied who have no lead mentor on a day.</summary>
    public static IQueryable<Youth> WithoutLead(this IQueryable<Youth> youths, DateOnly today) =>
        youths.Where(Youth.IsAccompanied).Where(y => !y.Mentorships.AsQueryable().Any(Mentorship.LeadOn(today)));

    /// <summary>Other youths to whom the same centre gave the same file number; also those whom the viewer does not see.</summary>
    public static IQueryable<Youth> NumberedLike(this IQueryable<Youth> youths, Youth youth)
    {
        ArgumentNullException.ThrowIfNull(youth);
        var (id, number, centre) = (youth.Id, youth.FileNumber, youth.NumberedById);
        return youths.Where(Youth.IsThere).Where(y => y.FileNumber == number && y.NumberedById == centre && y.Id != id);
    }

    /// <summary>
    /// Rows that hang on a youth, of the youths the viewer sees. Each record type's own <c>VisibleTo</c> is written with it.
    /// </summary>
    public static IQueryable<T> WhereYouthVisibleTo<T>(this IQueryable<T> rows, Expression<Func<T, Youth>> youth, Viewer viewer,
        PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(youth);
        var visible = Visible(viewer, db);
        var body = new ReplaceParameter(visible.Parameters[0], youth.Body).Visit(visible.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(body, youth.Parameters));
    }

    /// <summary>Rows that hang on a youth, of those who are still accompanied (<see cref="Youth.IsAccompanied"/>).</summary>
    public static IQueryable<T> WhereAccompanied<T>(this IQueryable<T> rows, Expression<Func<T, Youth>> youth)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(youth);
        var accompanied = Youth.IsAccompanied;
        var body = new ReplaceParameter(accompanied.Parameters[0], youth.Body).Visit(accompanied.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(body, youth.Parameters));
    }

    /// <summary>Rows with several youths (sessions), of which the viewer sees at least one.</summary>
    public static IQueryable<T> WhereAnyYouthVisibleTo<T, TLink>(this IQueryable<T> rows, Expression<Func<T, IEnumerable<TLink>>> links,
        Expression<Func<TLink, Youth>> youth, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(youth);
        var visible = Visible(viewer, db);
        var body = new ReplaceParameter(visible.Parameters[0], youth.Body).Visit(visible.Body);
        var any = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TLink)], links.Body,
            Expression.Lambda<Func<TLink, bool>>(body, youth.Parameters));
        return rows.Where(Expression.Lambda<Func<T, bool>>(any, links.Parameters));
    }

    /// <summary>By the name that pages in a language show; along an index.</summary>
    public static IOrderedQueryable<Youth> ByName(this IQueryable<Youth> youths, Language language) =>
        youths.ByNameOf(y => y, language).ThenBy(y => y.Id);

    /// <summary>Rows that hang on a youth, by the youth's name as pages in a language show it.</summary>
    public static IOrderedQueryable<T> ByNameOf<T>(this IQueryable<T> rows, Expression<Func<T, Youth>> youth, Language language)
    {
        ArgumentNullException.ThrowIfNull(youth);
        Expression<Func<Youth, string>> name = language == Language.Arabic ? y => y.SortName : y => y.SortLatin;
        var body = new ReplaceParameter(name.Parameters[0], youth.Body).Visit(name.Body);
        return rows.OrderBy(Expression.Lambda<Func<T, string>>(body, youth.Parameters));
    }

    /// <summary>
    /// Youths who have, for every word searched, a search token that begins with it or is one of its keys: Arabic or Latin spelling,
    /// or file number. Compared as a range and by whole tokens, so that the index on tokens serves.
    /// </summary>
    public static IQueryable<Youth> Matching(this IQueryable<Youth> youths, string search, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var word in SearchText.SearchWords(search))
        {
            var (first, end, keys) = (word.Word, word.Word + '\uffff', word.Keys);
#pragma warning disable CA1309, CA1310 // translated to SQL, where the column's collation compares
            var found = db.YouthSearchTokens.Where(t =>
                (string.Compare(t.Token, first) >= 0 && string.Compare(t.Token, end) < 0) || keys.Contains(t.Token));
#pragma warning restore CA1309, CA1310
            youths = youths.Where(y => found.Select(t => t.YouthId).Contains(y.Id));
        }

        return youths;
    }

    /// <summary>
    /// Never a file that was set aside. Written as "is one of these keys": the database begins with the few rows that let the viewer in (a
    /// mentor's 25), instead of asking
    /// every youth of the organisation whether there is such a row.
    /// </summary>
    private static Expression<Func<Youth, bool>> Visible(Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(db);
        var (me, today) = (viewer.AccountId, viewer.Today);
        // A register is written in parts and seen as a whole
        var underWay = db.ImportsUnderWay;
        switch (viewer.Role)
        {
            case Role.Youth:
                return youth => youth.AccountId == me && youth.SetAsideAt == null;
            case Role.Mentor:
                var mentored = db.Mentorships.Where(Mentorship.On(today)).Where(m => m.MentorId == me).Select(m => m.YouthId);
                return youth => mentored.Contains(youth.Id) && youth.SetAsideAt == null
                    && (youth.ImportId == null || !underWay.Contains(youth.ImportId.Value));
            case Role.Manager when viewer.AllCentres:
                return youth => youth.SetAsideAt == null && (youth.ImportId == null || !underWay.Contains(youth.ImportId.Value));
            case Role.Manager:
                var centres = db.CentreStaff.Where(s => s.AccountId == me).Select(s => s.CentreId);
                var staying = db.Stays.Where(Stay.IsOpen).Where(s => centres.Contains(s.CentreId)).Select(s => s.YouthId);
                return youth => staying.Contains(youth.Id) && youth.SetAsideAt == null
                    && (youth.ImportId == null || !underWay.Contains(youth.ImportId.Value));
            case Role.Psychologist:
                var referred = db.TeamReferrals.Where(r => r.ClosedAt == null).Select(r => r.YouthId);
                return youth => referred.Contains(youth.Id) && youth.SetAsideAt == null;
            default:
                return youth => false;
        }
    }

    private sealed class ReplaceParameter(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
