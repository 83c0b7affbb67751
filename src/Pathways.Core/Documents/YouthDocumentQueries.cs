using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Documents;

/// <summary>Which documents somebody sees.</summary>
public static class YouthDocumentQueries
{
    /// <summary>Those of the youths the viewer sees.</summary>
    public static IQueryable<YouthDocument> VisibleTo(this IQueryable<YouthDocument> documents, Viewer viewer, PathwaysDb db) =>
        documents.WhereYouthVisibleTo(document => document.Youth, viewer, db);

    /// <summary>The copies held of the documents of the youths the viewer sees; those that are gone are not there.</summary>
    public static IQueryable<DocumentCopy> VisibleTo(this IQueryable<DocumentCopy> copies, Viewer viewer, PathwaysDb db) =>
        copies.Where(copy => copy.RemovedAt == null).WhereYouthVisibleTo(copy => copy.Document.Youth, viewer, db);
}
