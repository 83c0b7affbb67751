using Pathways.Core.Access;

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
}
