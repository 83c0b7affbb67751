namespace Pathways.Testing;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = start;

    /// <summary>Monday 23 November 2026, 09:10 in Casablanca: the day of the story.</summary>
    public static FakeTime StoryDay() => new(new DateTimeOffset(2026, 11, 23, 9, 10, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public void Advance(TimeSpan by)
    {
        lock (gate) now += by;
    }

    public void Set(DateTimeOffset to)
    {
        lock (gate) now = to;
    }
}
