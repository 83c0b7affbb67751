using Pathways.Core.Accounts;

namespace Pathways.Core.Consents;

/// <summary>What a consent is for.</summary>
public enum ConsentPurpose
{
    /// <summary>An own account in the portal.</summary>
    Account = 1,
}
