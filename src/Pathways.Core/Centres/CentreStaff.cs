using Pathways.Core.Accounts;

namespace Pathways.Core.Centres;

/// <summary>An account's place in a centre: a mentor works there, a manager answers for it.</summary>
public sealed class CentreStaff
{
    /// <summary>The centre.</summary>
    public int CentreId { get; set; }

    /// <summary>The centre.</summary>
    public Centre Centre { get; set; } = null!;

    /// <summary>The account.</summary>
    public int AccountId { get; set; }

    /// <summary>The account.</summary>
    public Account Account { get; set; } = null!;
}
