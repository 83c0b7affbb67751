using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Pathways.Web.Components;

/// <summary>
/// A finished text in the reader's language. Where it names people it keeps their places ("{0}, {1}"), so that each name is
/// drawn in its own direction: a Latin name inside an Arabic sentence pulls no sign across the line.
/// A plain string is a phrase that names nobody; its braces are just braces.
/// </summary>
public sealed record Phrase(string Format, params IReadOnlyList<string> Names)
{
    public static implicit operator Phrase(string text) => new(text);

    public static Phrase FromString(string text) => new(text);

    public static Phrase Of(string text, IReadOnlyList<string>? names) => new(text, names ?? []);

    /// <summary>The text with every name in a bdi; all of it is encoded.</summary>
    public RenderFragment Html => builder =>
    {
        foreach (var (text, isName) in Parts())
        {
            if (!isName)
            {
                builder.AddContent(0, text);
                continue;
            }

            builder.OpenElement(1, "bdi");
            builder.AddContent(2, text);
            builder.CloseElement();
        }
    };

    /// <summary>The text for places that take no markup.</summary>
    public override string ToString() => string.Concat(Parts().Select(part => part.Text));

    /// <summary>The text cut around its names.</summary>
    public IEnumerable<(string Text, bool IsName)> Parts()
    {
        if (Names.Count == 0)
        {
            yield return (Format, false);
            yield break;
        }

        var done = 0;
        for (var open = Format.IndexOf('{', StringComparison.Ordinal); open >= 0; open = Format.IndexOf('{', open + 1))
        {
            var close = Format.IndexOf('}', open);
            if (close < 0) break;
            if (!int.TryParse(Format.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var name)
                || name >= Names.Count) continue;
            if (open > done) yield return (Format[done..open], false);
            yield return (Names[name], true);
            done = close + 1;
        }

        if (done < Format.Length) yield return (Format[done..], false);
    }
}
