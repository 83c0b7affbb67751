using Pathways.Core.Accounts;

namespace Pathways.Core.Merging;

/// <summary>
/// A youth's file that nobody sees any more: it was merged into another, or withdrawn because it had been made by mistake. For
/// <see cref="DaysToBringBack"/> days it can be brought back; then what is left of it is deleted. Of a merged one this row stays, so that
/// its address still leads to the file that was kept: it holds no name.
/// </summary>
public sealed class FormerFile
{
    /// <summary>So many days it can be brought back.</summary>
    public const int DaysToBringBack = 30;

    /// <summary>Key.</summary>
    public int Id { get; init; }

    /// <summary>The youth's key; the youth itself goes at the end.</summary>
    public int YouthId { get; init; }

    /// <summary>The key of the youth into whose file it was merged; null when it was withdrawn.</summary>
    public int? KeptId { get; init; }

    /// <summary>The centre that answered for the youth; its managers may bring the file back.</summary>
    public int? CentreId { get; init; }

    /// <summary>Its number, which others may use since.</summary>
    public string FileNumber { get; init; } = "";

    /// <summary>Why it was withdrawn; empty when it was merged.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who did it.</summary>
    public int ById { get; init; }

    /// <summary>Who did it.</summary>
    public Account By { get; init; } = null!;

    /// <summary>When (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>When what was left of a merged file was deleted (UTC); it cannot be brought back since.</summary>
    public DateTime? DeletedAt { get; private set; }

    /// <summary>What was changed, row by row, so that it can be changed back.</summary>
    public List<FormerFileRow> Rows { get; } = [];

    /// <summary>Whether it can still be brought back.</summary>
    public bool MayComeBackAt(DateTime now) => DeletedAt is null && now < At.AddDays(DaysToBringBack);

    /// <summary>What was left of it is deleted; the row stays and leads on.</summary>
    public void Delete(DateTime now) => DeletedAt = now;
}
