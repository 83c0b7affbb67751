namespace Pathways.Core.Accounts;

/// <summary>Whoever looks: the signed-in account, what it is, and the local day it looks on. Every <c>VisibleTo</c> takes one.</summary>
/// <param name="AccountId">The account's id; 0 when nobody is signed in (sees nothing).</param>
/// <param name="Role">The account's role; default (0) sees nothing.</param>
/// <param name="Today">The organisation's local date, for dated rows such as a mentor's cover.</param>
/// <param name="AllCentres">A manager who sees every centre.</param>
public sealed record Viewer(int AccountId, Role Role, DateOnly Today, bool AllCentres = false)
{
    /// <summary>Nobody: sees nothing and may do nothing.</summary>
    public static Viewer Nobody { get; } = new(0, default, default);

    /// <summary>True when the viewer's role may do it.</summary>
    public bool May(Permission permission) => Permissions.Allows(Role, permission);
}
