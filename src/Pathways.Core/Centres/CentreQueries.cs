using Pathways.Core.Accounts;
using Pathways.Core.Contact;

namespace Pathways.Core.Centres;

/// <summary>Which centres somebody sees; nothing by default.</summary>
public static class CentreQueries
{
    /// <summary>By the name that pages in a language show.</summary>
    public static IOrderedQueryable<Centre> ByName(this IQueryable<Centre> centres, Language language) => language == Language.Arabic
        ? centres.OrderBy(c => c.NameArabic == "" ? c.NameLatin : c.NameArabic).ThenBy(c => c.Id)
        : centres.OrderBy(c => c.NameLatin == "" ? c.NameArabic : c.NameLatin).ThenBy(c => c.Id);

    /// <summary>All for an admin and for a manager of all centres; those of the account for other managers and for mentors.</summary>
    public static IQueryable<Centre> VisibleTo(this IQueryable<Centre> centres, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var me = viewer.AccountId;
        return viewer.Role switch
        {
            Role.Admin => centres,
            Role.Manager when viewer.AllCentres => centres,
            Role.Manager or Role.Mentor => centres.Where(c => c.Staff.Any(s => s.AccountId == me)),
            _ => centres.Where(c => false),
        };
    }
}
