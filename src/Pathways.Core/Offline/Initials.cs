namespace Pathways.Core.Offline;

/// <summary>How a youth is named on a device that nobody trusted: the first letter of the first two names, "م. أ.".</summary>
public static class Initials
{
    /// <summary>The initials of a name; the Arabic article is passed over, so that not everybody is an alef.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(w => w.Length > 3 && w.StartsWith("ال", StringComparison.Ordinal) ? w[2..] : w)
            .Where(w => char.IsLetter(w[0]));
        return string.Join(' ', words.Take(2).Select(w => $"{w[0]}."));
    }
}
