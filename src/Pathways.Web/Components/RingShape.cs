namespace Pathways.Web.Components;

/// <summary>Rings run from the top in the direction of reading.</summary>
public static class RingShape
{
    public const int Levels = 4;

    private const double Centre = 30;
    private const double Radius = 25;
    private const double Gap = 9;

    /// <summary>The quarters after <paramref name="from"/> up to <paramref name="to"/> (0 to 4), each a short arc of its own.</summary>
    public static string Quarters(int from, int to, bool rtl)
    {
        var (first, last) = (Math.Clamp(from, 0, Levels), Math.Clamp(to, 0, Levels));
        return string.Concat(Enumerable.Range(first, Math.Max(0, last - first)).Select(q => Arc((90 * q) + Gap, (90 * q) + 90 - Gap, rtl)));
    }

    public static bool IsWhole(int part, int whole) => whole > 0 && part >= whole;

    /// <summary>One arc for a share; nothing for nothing.</summary>
    public static string Share(int part, int whole, bool rtl) =>
        whole <= 0 || part <= 0 ? "" : Arc(0, 360.0 * Math.Min(part, whole) / whole, rtl);

    private static string Arc(double fromDegrees, double toDegrees, bool rtl)
    {
        var (start, end) = (On(fromDegrees, rtl), On(toDegrees, rtl));
        var large = toDegrees - fromDegrees > 180 ? 1 : 0;
        var sweep = rtl ? 0 : 1;
        return FormattableString.Invariant($"M{Svg.N(start.X)} {Svg.N(start.Y)}A25 25 0 {large} {sweep} {Svg.N(end.X)} {Svg.N(end.Y)}");
    }

    private static SvgPoint On(double degrees, bool rtl)
    {
        var angle = degrees * Math.PI / 180;
        return new(Svg.X(Centre + (Radius * Math.Sin(angle)), 2 * Centre, rtl), Centre - (Radius * Math.Cos(angle)));
    }
}
