using Pathways.Core.Contact;

namespace Pathways.Core.Partners;

/// <summary>How lists of partners stand.</summary>
public static class PartnerQueries
{
    /// <summary>By the name that pages in a language show; along an index.</summary>
    public static IOrderedQueryable<Partner> ByName(this IQueryable<Partner> partners, Language language) =>
        (language == Language.Arabic ? partners.OrderBy(p => p.SortName) : partners.OrderBy(p => p.SortLatin)).ThenBy(p => p.Id);
}
