namespace Pathways.Web.Components;

public enum DocumentState
{
    /// <summary>Waits for another document or for an age.</summary>
    Blocked,

    /// <summary>Can be started.</summary>
    Open,

    /// <summary>The door being opened now.</summary>
    Now,

    Done,
}

/// <param name="Opens">Documents that wait for this one.</param>
public sealed record DocumentNode(
    string Name,
    string Icon,
    DocumentState State,
    BadgeModel Badge,
    Phrase? Note = null,
    string? Href = null,
    IReadOnlyList<DocumentNode>? Opens = null);

/// <summary>Documents that are needed together: all of them open what comes next.</summary>
public sealed record DocumentStage(params IReadOnlyList<DocumentNode> Documents)
{
    public bool IsDone => Documents.All(document => document.State == DocumentState.Done);
}

/// <param name="Stages">The road to walk, in order.</param>
/// <param name="Opens">What the last stage opens; may open more in turn.</param>
public sealed record DocumentPathModel(IReadOnlyList<DocumentStage> Stages, IReadOnlyList<DocumentNode>? Opens = null)
{
    /// <summary>What a wide screen has columns for.</summary>
    private const int MostStages = 3;

    public IReadOnlyList<DocumentStage> Road => Stages.Take(MostStages).ToList();

    /// <summary>What hangs from the end of the road. A longer road goes on as a tree.</summary>
    public IReadOnlyList<DocumentNode> Branch =>
        Stages.Skip(MostStages).Reverse().Aggregate(
            Opens ?? [],
            (opens, stage) => stage.Documents.Select((document, i) => i < stage.Documents.Count - 1 ? document
                : document with { Opens = opens }).ToList());
}
