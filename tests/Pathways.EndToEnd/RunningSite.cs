namespace Pathways.EndToEnd;

/// <summary>One site for all journeys of a class: whoever changes something puts it back, or keeps to people of its own.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    public Site Site { get; } = new Site().Started();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
