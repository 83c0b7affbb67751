namespace Pathways.Web.Ui;

/// <summary>What a field shows when two people had it open.</summary>
/// <param name="Value">What stands in it.</param>
/// <param name="OtherSaved">The other one saved something else, which stands beside it.</param>
/// <param name="IsTaken">It is what the other one saved: nothing was touched here.</param>
public sealed record FieldLook(string Value, bool OtherSaved, bool IsTaken)
{
    /// <summary>True when something is to be said about it.</summary>
    public bool HasNews => OtherSaved || IsTaken;
}
