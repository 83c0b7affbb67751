using System.Globalization;

namespace Pathways.Core.Figures;

/// <summary>
/// A sum as written beside a question: <c>8 * {minimum-wage-hour} - 20</c>. Numbers with a point, figures by name in braces, + - * / and
/// round brackets.
/// </summary>
public sealed class Sum
{
    private readonly string text;
    private readonly FiguresOfDay figures;
    private int at;

    private Sum(string text, FiguresOfDay figures) => (this.text, this.figures) = (text, figures);

    /// <summary>The result; null when it is no sum, names an unknown figure, divides by nothing or grows beyond all numbers.</summary>
    public static decimal? Of(string text, FiguresOfDay figures)
    {
        try
        {
            var sum = new Sum(text, figures);
            var result = sum.Terms();
            return sum.Next() is '\0' ? result : null;
        }
        catch (Exception problem) when (problem is FormatException or DivideByZeroException or OverflowException)
        {
            return null;
        }
    }

    private decimal Terms()
    {
        var value = Factors();
        while (Next() is '+' or '-') value = text[at++] == '+' ? value + Factors() : value - Factors();
        return value;
    }

    private decimal Factors()
    {
        var value = Number();
        while (Next() is '*' or '/') value = text[at++] == '*' ? value * Number() : value / Number();
        return value;
    }

    private decimal Number()
    {
        switch (Next())
        {
            case '(':
                at++;
                var inner = Terms();
                return Next() == ')' ? Skip(inner) : throw new FormatException("A bracket is open.");
            case '{':
                var end = text.IndexOf('}', at);
                var figure = end < 0 ? null : figures.Find(text[(at + 1)..end].Trim());
                at = end;
                return figure is null ? throw new FormatException("No such figure.") : Skip(figure.Value);
            default:
                var from = at;
                while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.')) at++;
                return decimal.Parse(text.AsSpan(from, at - from), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }
    }

    private decimal Skip(decimal value)
    {
        at++;
        return value;
    }

    private char Next()
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at < text.Length ? text[at] : '\0';
    }
}
