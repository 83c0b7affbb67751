using Pathways.Core.Access;
using Pathways.Core.Youths;

namespace Pathways.Core.Documents;

/// <summary>Which documents somebody sees.</summary>
public static class YouthDocumentQueries
{
    /// <summary>Those of the youths the viewer sees.</summary>
    public static IQueryable<YouthDocument> VisibleTo(this IQueryable<YouthDocument> documents, Viewer viewer) => documents.WhereYouthVisibleTo(document => document.Youth, viewer);
}
