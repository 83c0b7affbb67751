using Pathways.Core.Assessments;
using Pathways.Core.Contact;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    /// <summary>
    /// The admin has begun a version of its own of the assessment's sentences: two domains are reworded, nothing is published.
    /// </summary>
    private void DraftSentences()
    {
        var draft = ItemSetVersion.Start(ItemSet.Latest, accounts[DemoSignIns.Admin].Id, At(6, 11));
        foreach (var (domain, words) in DemoFiles.Read<Dictionary<Domain, Dictionary<Language, Item>>>("sentences"))
            Fine(draft.Rewrite(domain, words));
        db.ItemSetVersions.Add(draft);
    }
}
