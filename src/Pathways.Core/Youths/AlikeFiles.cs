using System.Globalization;

namespace Pathways.Core.Youths;

/// <summary>The files that may be of one person.</summary>
/// <param name="Seen">Those that whoever asks may see.</param>
/// <param name="IsElsewhere">There are others too; nothing more is said of them.</param>
public sealed record AlikeFiles(IReadOnlyList<AlikeFile> Seen, bool IsElsewhere)
{
    /// <summary>No such file.</summary>
    public static readonly AlikeFiles None = new([], false);

    /// <summary>There is none.</summary>
    public bool IsEmpty => Seen.Count == 0 && !IsElsewhere;

    /// <summary>What a form sends back when somebody has looked at them; other files make another mark, and are asked about anew.</summary>
    public string Mark => string.Join(',', Seen.Select(file => file.YouthId.ToString(CultureInfo.InvariantCulture))
        .Append(IsElsewhere ? "+" : ""));

    /// <summary>Whether there is nothing to ask, or the answer that came back is about just these files.</summary>
    public bool IsSettledBy(string? mark) => IsEmpty || mark == Mark;
}
