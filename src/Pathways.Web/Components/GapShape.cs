namespace Pathways.Web.Components;

/// <summary>The four levels on one line, the lowest at the start of the line of reading.</summary>
public sealed record GapShape(bool Rtl)
{
    public const double Width = 360;

    private const double Margin = 14;

    public double X(int level) =>
        Svg.X(Margin + ((Width - (2 * Margin)) * (Math.Clamp(level, 1, RadarShape.Levels) - 1) / (RadarShape.Levels - 1)), Width, Rtl);
}
