namespace Pathways.Core.Organisation;

/// <summary>The organisation's wall clock. The database holds UTC; people read and type local time.</summary>
public sealed class LocalTime(TimeProvider time, ProgrammeSettings settings)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);

    /// <summary>Now, UTC.</summary>
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    /// <summary>Now on the wall clock.</summary>
    public DateTime Now => ToLocal(UtcNow);

    /// <summary>The local day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The wall-clock time of an instant (UTC).</summary>
    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>The local day of an instant (UTC).</summary>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>
    /// The instant (UTC) of a wall-clock time. A time that a change of clocks skips is read one hour later; of a time that happens twice, the first is meant.
    /// </summary>
    public DateTime ToUtc(DateOnly day, TimeOnly at)
    {
        var local = day.ToDateTime(at, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>The instant (UTC) a local day begins.</summary>
    public DateTime StartOf(DateOnly day) => ToUtc(day, TimeOnly.MinValue);
}
