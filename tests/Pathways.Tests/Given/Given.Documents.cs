using Pathways.Core.Documents;
using Pathways.Core.Youths;

namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>A document in the youth's hands since a day (today), or moved as given.</summary>
    public Task<YouthDocument> Document(Youth youth, string type = YouthDocument.NationalCard, DateOnly? obtained = null,
        DateOnly? expires = null, Func<YouthDocument, DocumentProblem?>? moved = null)
    {
        var document = new YouthDocument { YouthId = youth.Id, Type = type };
        Done(moved is null ? document.Obtain(obtained ?? Today, expires, Today) : moved(document));
        return Saved(document);
    }
}
