namespace Pathways.Web.Components;

public sealed record PlacedStop(RoadSpot Spot, PathStop Stop);

/// <summary>Which stop takes which place on the road, and which pieces of the road are walked, next, open or only dotted.</summary>
public sealed record RoadPlan
{
    private RoadPlan() { }

    public required RoadSpot Here { get; init; }

    public required PlacedStop? Star { get; init; }

    /// <summary>In the order of walking.</summary>
    public required IReadOnlyList<PlacedStop> Near { get; init; }

    public required IReadOnlyList<PlacedStop> Far { get; init; }

    /// <summary>The way point at the end of the saffron road.</summary>
    public required int LitTo { get; init; }

    /// <summary>
    /// At most three stops before the star and two beyond. Fewer stops leave their place empty and the road whole.
    /// After 18 the star lies behind, and what comes takes the same places.
    /// </summary>
    public static RoadPlan For(PathMapModel model, RoadLayout layout)
    {
        var star = model.Stops.FirstOrDefault(stop => stop.Kind == PathStopKind.Eighteen);
        var here = model.IsAfter18 ? layout.HereAfter : layout.Here;
        var ahead = model.Stops.Where(stop => stop.Kind is PathStopKind.Next or PathStopKind.Planned)
            .OrderBy(stop => stop.Kind != PathStopKind.Next).ToList();
        var after = model.Stops.Where(stop => stop.Kind == PathStopKind.After).ToList();
        var onTheRoad = model.IsAfter18 ? ahead.Concat(after).ToList() : ahead;
        var near = onTheRoad.Zip(layout.Slots, (stop, spot) => new PlacedStop(spot, stop)).ToList();
        var beyond = model.IsAfter18 ? onTheRoad.Skip(layout.Slots.Count) : after;
        return new()
        {
            Here = here,
            Star = star is null ? null : new(model.IsAfter18 ? layout.StarAfter : layout.Star, star),
            Near = near,
            Far = beyond.Zip(layout.Far, (stop, spot) => new PlacedStop(spot, stop)).ToList(),
            LitTo = near is [{ Stop.Kind: PathStopKind.Next }, ..] ? near[0].Spot.WayPoint : here.WayPoint,
        };
    }
}
