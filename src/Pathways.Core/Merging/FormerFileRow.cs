namespace Pathways.Core.Merging;

/// <summary>One value that was changed when a file went: of which row, what stood there and what stands there since.</summary>
public sealed class FormerFileRow
{
    /// <summary>Key; changed back from the highest on.</summary>
    public int Id { get; init; }

    /// <summary>The file that went.</summary>
    public int FormerFileId { get; init; }

    /// <summary>The kind of row: the name of its class.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The row's key as it is since, as JSON.</summary>
    public string Key { get; init; } = "";

    /// <summary>The property that was changed.</summary>
    public string Property { get; init; } = "";

    /// <summary>What stood there (<see cref="RowText"/>); null for nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What stands there since; null for nothing.</summary>
    public string? After { get; init; }
}
