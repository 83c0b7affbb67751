using Pathways.Core.Accounts;
using Pathways.Core.Youths;

namespace Pathways.Core.Changes;

/// <summary>
/// One fact of a youth's file that was changed: who, when, from what, to what. Written by <see cref="NoteChanges"/> in the same saving,
/// never changed afterwards, and gone with the file.
/// </summary>
public sealed class FileChange
{
    /// <summary>Key; the newest is the highest.</summary>
    public long Id { get; init; }

    /// <summary>The youth.</summary>
    public int YouthId { get; init; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; init; } = null!;

    /// <summary>When (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>Who; null when the program did it by itself.</summary>
    public int? ById { get; init; }

    /// <summary>Who.</summary>
    public Account? By { get; init; }

    /// <summary>What.</summary>
    public FileFact Fact { get; init; }

    /// <summary>Which of several (see <see cref="FileFact"/>); empty where there is one only.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What stood there, in the form that <see cref="FileFact"/> tells; empty when nothing did.</summary>
    public string From { get; init; } = "";

    /// <summary>What stands there since.</summary>
    public string To { get; init; } = "";
}
