namespace Pathways.Web.Components;

/// <param name="Hello">"Hello {0}" with the first name.</param>
/// <param name="CountText">"52 days" as the plural helper gives it; the figure in it is drawn large. A text without a figure ("two days" in
/// Arabic) stands whole.</param>
/// <param name="ToText">What the count leads to ("to my 18th birthday").</param>
/// <param name="AfterText">That the road goes on, and with whom: the count never stands without it.</param>
public sealed record YouthHeroModel(Phrase Hello, string CountText, Phrase ToText, Phrase AfterText, PathMapModel Map)
{
    /// <summary>The count cut around its figure. Group signs and no-break spaces between digits belong to the figure.</summary>
    public (string Before, string Figure, string After) Count
    {
        get
        {
            var start = CountText.AsSpan().IndexOfAnyInRange('0', '9');
            if (start < 0) return ("", "", CountText);
            var end = start + 1;
            for (var i = end; i < CountText.Length && (char.IsAsciiDigit(CountText[i]) || IsGroupSign(CountText[i])); i++)
                if (char.IsAsciiDigit(CountText[i])) end = i + 1;
            return (CountText[..start].Trim(), CountText[start..end], CountText[end..].Trim());
        }
    }

    private static bool IsGroupSign(char sign) => sign is '\u00A0' or '\u202F' or '.' or ',';
}
