using Pathways.Core.Accounts;
using Pathways.Core.Learning;
using Pathways.Core.Youths;


namespace Pathways.Tests.Given;

public sealed partial class Given
{
    public Task<ModuleProgress> Progress(Youth youth, string module = "bank-account", int lesson = 1, int right = 0, int questions = 0)
    {
        var progress = new ModuleProgress { YouthId = youth.Id, Module = module, OpenedAt = Now };
        progress.Read(lesson);
        if (questions > 0) progress.Check(right, questions, Now);
        return Saved(progress);
    }

    /// <summary>A practice the youth says to have done; confirmed when a mentor is given.</summary>
    public Task<Practice> Practice(Youth youth, string module = "bank-account", string key = "p1", string note = "I asked at two branches.",
        Account? confirmedBy = null, bool alone = false)
    {
        var practice = new Practice { YouthId = youth.Id, Module = module, Key = key };
        Done(practice.Claim(Today, note, Today));
        if (confirmedBy is not null) Done(practice.Confirm(alone, "", confirmedBy.Id, Now));
        return Saved(practice);
    }
}
