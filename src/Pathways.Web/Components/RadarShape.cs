namespace Pathways.Web.Components;

/// <summary>
/// Axes like hours: the first on top, clockwise left to right and counter-clockwise right to left. Four rings.
/// Words keep their size; where they are long the rings give way.
/// </summary>
public sealed class RadarShape
{
    public const double Width = 400;
    public const double Height = 350;
    public const int Levels = 4;

    private const double CentreX = 200;
    private const double CentreY = 179;
    private const double WidestRadius = 134;
    private const double SmallestRadius = 100;
    private const int LettersInLabel = 11;
    private const int LabelLine = 16;

    // Of the bold face, so that a label may become bold
    private const double LatinLetter = 8.6;
    private const double ArabicLetter = 7.4;

    // What a label may take of the room around the drawing
    private const double Spill = 12;

    private readonly IReadOnlyList<string> _labels;
    private readonly bool _rtl;

    public RadarShape(IReadOnlyList<string> labels, bool rtl)
    {
        (_labels, _rtl) = (labels, rtl);
        for (Radius = WidestRadius; Radius > SmallestRadius && Enumerable.Range(0, Axes).Any(IsTooWide);) Radius--;
    }

    public int Axes => _labels.Count;

    public double Radius { get; }

    public SvgPoint At(int axis, int level) => On(axis, Radius * level / Levels);

    public string Ring(int level) => Svg.Polygon(Enumerable.Range(0, Axes).Select(axis => At(axis, level)));

    public string Spokes() => string.Concat(Enumerable.Range(0, Axes).Select(axis => Svg.Line([new(CentreX, CentreY), At(axis, Levels)])));

    /// <summary>The figure of a ring stands between the last axis and the first, where no mark ever is.</summary>
    public SvgPoint Figure(int level)
    {
        var point = On(-.5, Radius * level / Levels * Math.Cos(Math.PI / Axes));
        return point with { Y = point.Y + 4 };
    }

    /// <summary>The outline of a voice. With answers missing it is open: only neighbours are joined.</summary>
    public string Outline(IReadOnlyList<int?> levels)
    {
        if (IsWhole(levels)) return Svg.Polygon(levels.Select((level, axis) => At(axis, level!.Value)));
        var path = "";
        for (var axis = 0; axis < levels.Count; axis++)
        {
            var next = (axis + 1) % levels.Count;
            if (levels[axis] is { } here && levels[next] is { } there) path += Svg.Line([At(axis, here), At(next, there)]);
        }

        return path;
    }

    public static bool IsWhole(IReadOnlyList<int?> levels) => levels.Count > 0 && levels.All(level => level is not null);

    /// <summary>Words stand outside; long ones break. Anchors follow the direction of the text by themselves.</summary>
    public DrawnWords Label(int axis)
    {
        var text = _labels[axis];
        var angle = Angle(axis);
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        var middle = Math.Abs(cos) < .01;
        var lines = SvgLabel.Fit(text, LettersInLabel, 2);
        var (distance, drop) = middle ? (Radius + 19, 6) : (Radius + 14, 5);
        var y = CentreY + (distance * sin) + drop;
        if (lines.Count > 1) y -= middle ? (sin < 0 ? LabelLine : 0) : LabelLine / 2.0;
        return new(
            Svg.X(CentreX + (distance * cos), Width, _rtl),
            middle ? "middle" : cos > 0 ? "start" : "end",
            lines.Select((line, i) => new DrawnLine(SvgLabel.Isolated(line, _rtl), y + (LabelLine * i))).ToList(),
            null,
            false,
            string.Join(' ', lines) != text);
    }

    private bool IsTooWide(int axis)
    {
        var words = Label(axis);
        if (words.Anchor == "middle") return false;
        var longest = words.Lines.Max(line => SvgLabel.Length(line.Text) * (line.Text.Any(letter => letter is >= 'A' and <= 'ɏ')
            ? LatinLetter : ArabicLetter));
        return (words.X > CentreX ? words.X + longest : Width - words.X + longest) > Width + Spill;
    }

    private SvgPoint On(double axis, double distance) =>
        new(Svg.X(CentreX + (distance * Math.Cos(Angle(axis))), Width, _rtl), CentreY + (distance * Math.Sin(Angle(axis))));

    private double Angle(double axis) => (2 * Math.PI * axis / Axes) - (Math.PI / 2);
}
