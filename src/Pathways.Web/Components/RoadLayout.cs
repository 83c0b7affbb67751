using System.Collections.Concurrent;

namespace Pathways.Web.Components;

public enum LabelGrowth
{
    Up,
    Middle,
    Down,
}

/// <summary>Where the words of a stop stand, counted from the stop along the line of reading.</summary>
/// <param name="Anchor">Text anchors follow the direction of the text by themselves: the same word serves both directions.</param>
/// <param name="Budget">Letters in a line.</param>
/// <param name="DateBeside">The date follows the last line instead of standing under it.</param>
public sealed record RoadLabel(double Dx, double Dy, string Anchor, int Budget, int Lines, LabelGrowth Growth, bool DateBeside);

/// <param name="Label">Absent where there is no room for words.</param>
public sealed record RoadSpot(int WayPoint, double Radius, RoadLabel? Label);

public sealed record RoadTree(double X, double Y, double Scale);

/// <summary>
/// One fixed landscape with one fixed road. All x are distances from the start of the line of reading and are mirrored when asked
/// for; dates are not to scale. Stops take fixed places, so that no two labels can meet.
/// </summary>
public sealed class RoadLayout
{
    private const int Samples = 14;
    private const double LineHeight = 18;
    private const double DateBelow = 17;

    private readonly ConcurrentDictionary<(int From, int To, bool Dotted, bool Rtl), string> _drawn = new();
    private List<SvgPoint> _centre = [];

    private RoadLayout() { }

    /// <summary>Phones: the road climbs.</summary>
    public static RoadLayout Tall { get; } = new RoadLayout
    {
        Name = "tall",
        Width = 390,
        Height = 464,
        Glow = new(330, 130),
        GlowRadius = 120,
        WayPoints =
        [
            new(58, 484), new(74, 428), new(168, 386), new(266, 360), new(292, 324), new(204, 296), new(116, 272), new(116, 238),
            new(196, 226), new(256, 216), new(250, 198), new(184, 186), new(226, 166), new(290, 154), new(330, 140), new(352, 124),
        ],
        Thinnest = 3.5,
        Horizon = 110,
        Narrowing = 13,
        Ridges =
        [
            [new(0, 176), new(50, 156), new(92, 170), new(140, 142), new(186, 162), new(232, 138), new(276, 150), new(318, 134),
                new(352, 142), new(390, 130)],
            [new(0, 218), new(48, 200), new(110, 212), new(170, 188), new(240, 200), new(300, 174), new(346, 182), new(390, 168)],
            [new(0, 280), new(70, 252), new(150, 266), new(230, 234), new(310, 246), new(390, 218)],
            [new(0, 384), new(90, 364), new(190, 342), new(290, 308), new(390, 296)],
        ],
        Trees = [new(34, 274, .8), new(352, 228, .6), new(372, 232, .45), new(20, 372, 1.25), new(364, 312, 1)],
        Here = new(1, 12, new(27, 9, "start", 16, 1, LabelGrowth.Up, false)),
        HereAfter = new(2, 12, new(6, 32, "start", 16, 1, LabelGrowth.Up, false)),
        Slots =
        [
            new(3, 19, new(-29, -7, "end", 16, 2, LabelGrowth.Up, true)),
            new(6, 16, new(26, -1, "start", 16, 2, LabelGrowth.Up, true)),
            new(9, 14, new(24, -4, "start", 12, 2, LabelGrowth.Middle, false)),
        ],
        Star = new(11, 18, new(-28, 2, "end", 16, 1, LabelGrowth.Up, false)),
        StarAfter = new(1, 18, new(27, 11, "start", 16, 1, LabelGrowth.Up, true)),
        Far = [new(13, 6, null), new(14, 5, null)],
    }.Sampled();

    /// <summary>Wide screens: the road runs along the line of reading.</summary>
    public static RoadLayout Wide { get; } = new RoadLayout
    {
        Name = "wide",
        Width = 1088,
        Height = 388,
        Glow = new(1004, 116),
        GlowRadius = 190,
        WayPoints =
        [
            new(40, 400), new(84, 312), new(180, 270), new(290, 284), new(392, 300), new(470, 276), new(512, 232), new(590, 212),
            new(680, 238), new(752, 252), new(792, 218), new(796, 182), new(830, 160), new(880, 150), new(972, 142), new(1020, 118),
        ],
        Thinnest = 4,
        Horizon = 100,
        Narrowing = 9,
        Ridges =
        [
            [
                new(0, 176), new(90, 150), new(180, 172), new(290, 134), new(400, 166), new(520, 120), new(640, 148), new(750, 104),
                new(860, 132), new(960, 108), new(1030, 122), new(1088, 110),
            ],
            [new(0, 222), new(120, 196), new(260, 216), new(400, 180), new(560, 196), new(720, 156), new(880, 172), new(1000, 146),
                new(1088, 156)],
            [new(0, 268), new(160, 238), new(330, 252), new(520, 206), new(720, 222), new(920, 186), new(1088, 196)],
            [new(0, 336), new(180, 320), new(420, 338), new(640, 286), new(860, 292), new(1088, 246)],
        ],
        Trees = [new(236, 246, .9), new(262, 249, .6), new(650, 212, .75), new(930, 222, .8), new(958, 226, .55), new(1044, 262, 1.1),
            new(30, 328, 1.3)],
        Here = new(1, 13, new(23, 19, "start", 18, 1, LabelGrowth.Up, false)),
        HereAfter = new(2, 13, new(0, 40, "middle", 18, 1, LabelGrowth.Up, false)),
        Slots =
        [
            new(4, 20, new(0, -46, "middle", 18, 2, LabelGrowth.Up, false)),
            new(7, 18, new(0, -44, "middle", 18, 2, LabelGrowth.Up, false)),
            new(9, 17, new(0, 37, "middle", 18, 2, LabelGrowth.Down, false)),
        ],
        Star = new(11, 20, new(-30, -2, "end", 16, 1, LabelGrowth.Up, false)),
        StarAfter = new(1, 20, new(30, 24, "start", 16, 1, LabelGrowth.Up, true)),
        Far =
        [
            // Words stay out of the bright half of the sun
            new(13, 7, new(16, -33, "end", 18, 2, LabelGrowth.Up, false)),
            new(14, 6, new(10, 26, "middle", 18, 2, LabelGrowth.Down, false)),
        ],
    }.Sampled();

    public required string Name { get; init; }

    public required double Width { get; init; }

    public required double Height { get; init; }

    public required SvgPoint Glow { get; init; }

    public required double GlowRadius { get; init; }

    public required IReadOnlyList<SvgPoint> WayPoints { get; init; }

    public required IReadOnlyList<IReadOnlyList<SvgPoint>> Ridges { get; init; }

    public required IReadOnlyList<RoadTree> Trees { get; init; }

    public required RoadSpot Here { get; init; }

    /// <summary>After 18 the star stands where I stood, and I have gone on.</summary>
    public required RoadSpot HereAfter { get; init; }

    /// <summary>Between me and the star, in the order of walking.</summary>
    public required IReadOnlyList<RoadSpot> Slots { get; init; }

    public required RoadSpot Star { get; init; }

    public required RoadSpot StarAfter { get; init; }

    /// <summary>Beyond the end of the drawn road.</summary>
    public required IReadOnlyList<RoadSpot> Far { get; init; }

    /// <summary>Here the solid road ends and the dots begin.</summary>
    public int RoadEnd => Star.WayPoint;

    private double Thinnest { get; init; }

    private double Horizon { get; init; }

    private double Narrowing { get; init; }

    public double X(double fromStart, bool rtl) => Svg.X(fromStart, Width, rtl);

    public SvgPoint At(RoadSpot spot, bool rtl)
    {
        var point = WayPoints[spot.WayPoint];
        return point with { X = X(point.X, rtl) };
    }

    /// <summary>The road is as wide as it is near.</summary>
    public double RoadWidth(double y) => Math.Max(Thinnest, (y - Horizon) / Narrowing);

    /// <summary>A piece of road between two way points, as a shape to fill.</summary>
    public string Ribbon(int from, int to, bool rtl) =>
        _drawn.GetOrAdd((from, to, false, rtl), key =>
        {
            var (first, last) = (key.From * Samples, key.To * Samples);
            var oneSide = new List<SvgPoint>();
            var otherSide = new List<SvgPoint>();
            for (var i = first; i <= last; i++)
            {
                var (before, after) = (_centre[Math.Max(i - 1, 0)], _centre[Math.Min(i + 1, _centre.Count - 1)]);
                var (dx, dy) = (after.X - before.X, after.Y - before.Y);
                var half = RoadWidth(_centre[i].Y) / 2 / Math.Sqrt((dx * dx) + (dy * dy));
                oneSide.Add(new(X(_centre[i].X - (dy * half), key.Rtl), _centre[i].Y + (dx * half)));
                otherSide.Add(new(X(_centre[i].X + (dy * half), key.Rtl), _centre[i].Y - (dx * half)));
            }

            otherSide.Reverse();
            return Svg.Polygon(oneSide.Concat(otherSide));
        });

    /// <summary>The middle of the road between two way points, as a line to dot.</summary>
    public string Middle(int from, int to, bool rtl) =>
        _drawn.GetOrAdd((from, to, true, rtl), key =>
            Svg.Line(_centre.Skip(key.From * Samples).Take(((key.To - key.From) * Samples) + 1)
                .Select(p => p with { X = X(p.X, key.Rtl) })));

    public string Ridge(int ridge, bool rtl) =>
        Svg.Polygon(Ridges[ridge].Append(new(Width, Height)).Append(new(0, Height)).Select(p => p with { X = X(p.X, rtl) }));

    /// <summary>The lines of a label and where they stand; the date is the last of them unless it stands beside.</summary>
    public DrawnWords? Words(RoadSpot spot, string label, string? dateText, bool rtl)
    {
        if (spot.Label is not { } place) return null;
        var at = At(spot, rtl);
        var lines = SvgLabel.Fit(label, place.Budget, place.Lines);
        var more = (lines.Count - 1) * LineHeight;
        var shift = place.Growth switch { LabelGrowth.Up => -more, LabelGrowth.Middle => -more / 2, _ => 0 };
        var x = at.X + (rtl ? -place.Dx : place.Dx);
        var first = at.Y + place.Dy + shift;
        var placed = lines.Select((line, i) => new DrawnLine(SvgLabel.Isolated(line, rtl), first + (i * LineHeight))).ToList();
        var date = string.IsNullOrEmpty(dateText) ? null : new DrawnLine(dateText, placed.Count == 0 ? first : placed[^1].Y + DateBelow);
        return new(x, place.Anchor, placed, date, place.DateBeside, lines.Count > 0 && string.Join(' ', lines) != label);
    }

    /// <summary>Catmull-Rom through all way points: one curve, so that pieces of road meet without a seam.</summary>
    private RoadLayout Sampled()
    {
        var centre = new List<SvgPoint>();
        for (var i = 0; i < WayPoints.Count - 1; i++)
        {
            var (a, b, c, d) = (WayPoints[Math.Max(i - 1, 0)], WayPoints[i], WayPoints[i + 1],
                WayPoints[Math.Min(i + 2, WayPoints.Count - 1)]);
            for (var s = 0; s < Samples; s++)
            {
                var t = s / (double)Samples;
                centre.Add(new(Spline(a.X, b.X, c.X, d.X, t), Spline(a.Y, b.Y, c.Y, d.Y, t)));
            }
        }

        centre.Add(WayPoints[^1]);
        _centre = centre;
        return this;
    }

    private static double Spline(double a, double b, double c, double d, double t) =>
        .5 * ((2 * b) + ((c - a) * t) + (((2 * a) - (5 * b) + (4 * c) - d) * t * t) + (((3 * b) - a - (3 * c) + d) * t * t * t));
}
