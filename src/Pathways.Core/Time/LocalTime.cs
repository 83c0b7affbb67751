using Pathways.Core.Organisation;

namespace Pathways.Core.Time;

/// <summary>The organisation's wall clock. The database holds UTC; people read and type local time.</summary>
public sealed class LocalTime(TimeProvider time, ZoneRules rules)
{
    /// <summary>The rules it goes by.</summary>
    public ZoneRules Rules => rules;

    /// <summary>Now, UTC.</summary>
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    /// <summary>Now on the wall clock.</summary>
    public DateTime Now => ToLocal(UtcNow);

    /// <summary>The local day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The wall-clock time of an instant (UTC).</summary>
    public DateTime ToLocal(DateTime utc) => new(Within(utc.Ticks + rules.OffsetAt(utc).Ticks), DateTimeKind.Unspecified);

    /// <summary>The local day of an instant (UTC).</summary>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>
    /// The instant (UTC) of a wall-clock time. A time that a change of clocks skips is read later by as much as was skipped; of a time that
    /// happens twice, the first is meant.
    /// </summary>
    public DateTime ToUtc(DateOnly day, TimeOnly at) => Read(day, at).Utc;

    /// <summary>Whether a wall-clock time happens once, never or twice.</summary>
    public HourReading HowOften(DateOnly day, TimeOnly at) => Read(day, at).Reading;

    /// <summary>The instant (UTC) a local day begins.</summary>
    public DateTime StartOf(DateOnly day) => ToUtc(day, TimeOnly.MinValue);

    /// <summary>
    /// Found by converting back: an instant is the one meant when the wall shows the time typed at it. The platform's own two questions (is
    /// it skipped, is it ambiguous)
    /// are not asked, because in a zone with negative saving they are answered with no at every minute (docs/time.md).
    /// </summary>
    private (DateTime Utc, HourReading Reading) Read(DateOnly day, TimeOnly at)
    {
        var local = day.ToDateTime(at).Ticks;
        var around = new[] { -TimeSpan.TicksPerDay, 0, TimeSpan.TicksPerDay }.Select(ticks => rules.OffsetAt(Instant(local + ticks)))
            .Distinct().ToList();
        var meant = around.Where(offset => rules.OffsetAt(Instant(local - offset.Ticks)) == offset)
            .Select(offset => Instant(local - offset.Ticks)).Order().ToList();
        if (meant.Count > 0) return (meant[0], meant.Count == 1 ? HourReading.Once : HourReading.Twice);
        var before = rules.OffsetAt(Instant(local - around.Max().Ticks));
        return (Instant(local - before.Ticks), HourReading.Never);
    }

    private static DateTime Instant(long ticks) => new(Within(ticks), DateTimeKind.Utc);

    private static long Within(long ticks) => Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
}
