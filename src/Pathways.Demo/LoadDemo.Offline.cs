using Pathways.Core.Offline;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    /// <summary>The first mentor has a phone of her own and trusts it.</summary>
    private void TrustAPhone() => db.TrustedDevices.Add(TrustedDevice.Trust(accounts[DemoSignIns.Mentor].Id, "Samsung A14", At(40)).Device);
}
