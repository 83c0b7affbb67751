namespace Pathways.Core.Register;

/// <summary>Where the manager says that a file's headings and rows stand, when the program found them wrongly.</summary>
/// <param name="HeadingRow">The row of the headings, or the upper one of two; null finds it.</param>
/// <param name="HeadingRows">How many rows the headings take: 1 or 2; counts only with <paramref name="HeadingRow"/>.</param>
/// <param name="LeftOut">Names of sheets that are not read.</param>
public sealed record RegisterChoices(int? HeadingRow, int HeadingRows, IReadOnlyList<string> LeftOut)
{
    /// <summary>Nothing chosen.</summary>
    public static readonly RegisterChoices None = new(null, 1, []);
}
