using Microsoft.EntityFrameworkCore;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;

namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>A new version of the wording, in which one domain says the words given; published unless it is to stay a draft.</summary>
    public async Task<int> ItemSet(Domain domain, string words, bool published = true)
    {
        var admin = await Admin();
        var version = 0;
        await Change(async db =>
        {
            var sets = new ItemSets(db, new PublishedItemSets());
            var current = await sets.CurrentAsync();
            var next = ItemSetVersion.Start(current, admin.Id, Now);
            Done(next.Rewrite(domain, Enum.GetValues<Language>()
                .ToDictionary(l => l, l => current[domain, l] with { Levels = [$"{words} 1", $"{words} 2", $"{words} 3", $"{words} 4"] })));
            if (published) Done(next.Publish(current, true, admin.Id, Now));
            db.ItemSetVersions.Add(next);
            version = next.Version;
        });
        return version;
    }
}
