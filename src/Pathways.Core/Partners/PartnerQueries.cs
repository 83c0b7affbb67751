using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;

namespace Pathways.Core.Partners;

/// <summary>How lists of partners stand, and which is there already.</summary>
public static class PartnerQueries
{
    /// <summary>By the name that pages in a language show; along an index.</summary>
    public static IOrderedQueryable<Partner> ByName(this IQueryable<Partner> partners, Language language) =>
        (language == Language.Arabic ? partners.OrderBy(p => p.SortName) : partners.OrderBy(p => p.SortLatin)).ThenBy(p => p.Id);

    /// <summary>The first other entry that may be of the same body (<see cref="Partner.MayBe"/>); null when there is none.</summary>
    public static async Task<Partner?> KnownAsync(this IQueryable<Partner> partners, Partner partner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(partner);
        var (id, kind, name, latin) = (partner.Id, partner.Kind, partner.SortName, partner.SortLatin);
        return (await partners.AsNoTracking().Where(p => p.Id != id && p.Kind == kind && (p.SortName == name || p.SortLatin == latin))
            .OrderBy(p => p.Id).ToListAsync(cancellationToken)).Find(partner.MayBe);
    }
}
