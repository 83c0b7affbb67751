using Pathways.Core.Accounts;
using Pathways.Core.Youths;

namespace Pathways.Core.Documents;

/// <summary>Which documents somebody sees.</summary>
public static class YouthDocumentQueries
{
    /// <summary>Those of the youths the viewer sees.</summary>
    public static IQueryable<YouthDocument> VisibleTo(this IQueryable<YouthDocument> documents, Viewer viewer) =>
        documents.WhereYouthVisibleTo(document => document.Youth, viewer);

    /// <summary>The copies held of the documents of the youths the viewer sees; those that are gone are not there.</summary>
    public static IQueryable<DocumentCopy> VisibleTo(this IQueryable<DocumentCopy> copies, Viewer viewer) =>
        copies.Where(copy => copy.RemovedAt == null).WhereYouthVisibleTo(copy => copy.Document.Youth, viewer);
}
