using Pathways.Core.Accounts;
using Pathways.Core.Drafts;


namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>A device the mentor trusts; answers the secret that stands in its cookie.</summary>
    public async Task<string> TrustedDevice(Account mentor, string name = "My phone")
    {
        var (device, secret) = Core.Offline.TrustedDevice.Trust(mentor.Id, name, Now);
        await Added(device);
        return secret;
    }

    /// <summary>A draft of an account; what stands in it is nobody's to read here.</summary>
    public Task Draft(Account owner, string key) => Added(new Draft { AccountId = owner.Id, Key = key, Content = [1], SavedAt = Now });
}
