namespace Pathways.Core.Departures;

/// <summary>How what hangs on somebody who leaves is settled.</summary>
/// <param name="Heirs">Youth, and who leads from then on; null for nobody yet.</param>
/// <param name="CancelsSessions">Planned sessions are cancelled; else they go with the youth to who leads then.</param>
public sealed record DeparturePlan(IReadOnlyDictionary<int, int?> Heirs, bool CancelsSessions)
{
    /// <summary>Who plans the workshops to come from then on.</summary>
    public int? WorkshopsToId { get; init; }

    /// <summary>Why the workshops to come are cancelled, told to those who have a place; null when they are not.</summary>
    public string? WorkshopsCancelledFor { get; init; }

    /// <summary>Nobody has decided anything: sessions go to who leads already, youths to nobody.</summary>
    public static DeparturePlan Undecided { get; } = new(new Dictionary<int, int?>(), false);
}
