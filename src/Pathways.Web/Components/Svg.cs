using System.Globalization;
using System.Text;

namespace Pathways.Web.Components;

public readonly record struct SvgPoint(double X, double Y);

/// <summary>Numbers as SVG attributes want them, whatever the language of the page, and the one rule of mirroring.</summary>
public static class Svg
{
    /// <summary>One decimal, a dot, no group signs, never "-0".</summary>
    public static string N(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// A distance from the start of the line of reading becomes an x. Nothing is ever scaled by -1: texts would be mirrored too.
    /// </summary>
    public static double X(double fromStart, double width, bool rtl) => rtl ? width - fromStart : fromStart;

    public static string Line(IEnumerable<SvgPoint> points)
    {
        var path = new StringBuilder();
        foreach (var point in points)
            path.Append(path.Length == 0 ? 'M' : 'L').Append(N(point.X)).Append(' ').Append(N(point.Y));
        return path.ToString();
    }

    public static string Polygon(IEnumerable<SvgPoint> points) => Line(points) + "Z";

    public static string Direction(bool rtl) => rtl ? "rtl" : "ltr";
}
