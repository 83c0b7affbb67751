using System.Text.RegularExpressions;

namespace Pathways.Core.Figures;

/// <summary>
/// The figures that hold on a day, one for each key: the row that began last. Where none has begun yet it is the first, and one that has
/// ended without another stays, as stale.
/// </summary>
public sealed partial class FiguresOfDay
{
    private readonly Dictionary<string, Figure> byKey;

    internal FiguresOfDay(LegalFigures figures, DateOnly day, DateOnly sameSince)
    {
        (Day, SameSince, File) = (day, sameSince, figures.File);
        byKey = figures.All.GroupBy(row => row.Key, StringComparer.Ordinal).ToDictionary(rows => rows.Key,
            rows => rows.Where(row => !row.IsAheadOn(day)).MaxBy(row => row.From ?? DateOnly.MinValue) ?? rows.MinBy(row => row.From)!,
            StringComparer.Ordinal);
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>Since when all of them are as on <see cref="Day"/>.</summary>
    public DateOnly SameSince { get; }

    /// <summary>Where they were read from.</summary>
    public string File { get; }

    /// <summary>All of them, in the order of the file.</summary>
    public IEnumerable<Figure> All => byKey.Values;

    /// <summary>The figure with this key, or null.</summary>
    public Figure? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>
    /// A text with each name between two pairs of braces, <c>{{minimum-wage-hour}}</c>, written as its figure. A name that is unknown stays
    /// as it stands (see <see cref="Unknown"/>).
    /// </summary>
    public string Fill(string text, Func<Figure, string> write) => text.Contains("{{", StringComparison.Ordinal)
        ? Name().Replace(text, name => Find(name.Groups["key"].Value) is { } figure ? write(figure) : name.Value) : text;

    /// <summary>What a text names between two pairs of braces and is no figure, as it stands there.</summary>
    public IEnumerable<string> Unknown(string text) =>
        Name().Matches(text).Where(name => Find(name.Groups["key"].Value) is null).Select(name => name.Value);

    [GeneratedRegex(@"\{\{ *(?<key>[^{}]*?) *\}\}")]
    private static partial Regex Name();
}
