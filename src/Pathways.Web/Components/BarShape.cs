namespace Pathways.Web.Components;

public readonly record struct BarPart(double X, double Width);

/// <summary>A bar over a whole cohort that fills from the start of the line of reading: yes, unknown, no.</summary>
public sealed record BarShape(double Width, bool Rtl)
{
    public BarPart Between(decimal from, decimal to)
    {
        var (start, length) = (Width * (double)from, Width * (double)(to - from));
        return new(Rtl ? Width - start - length : start, length);
    }

    public double At(decimal share) => Svg.X(Width * (double)Math.Clamp(share, 0m, 1m), Width, Rtl);
}
