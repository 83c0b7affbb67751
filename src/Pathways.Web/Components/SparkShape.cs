namespace Pathways.Web.Components;

/// <summary>Values along time: the oldest at the start of the line of reading, the newest at its end.</summary>
public sealed record SparkShape(double Width, double Left, double Right, double Bottom, double Top, double Floor, double Ceiling, bool Rtl)
{
    /// <summary>One value alone is the newest.</summary>
    public SvgPoint At(int index, int count, double value)
    {
        var along = count <= 1 ? Right : Left + ((Right - Left) * index / (count - 1));
        return new(Svg.X(along, Width, Rtl), Y(value));
    }

    public double Y(double value) => Bottom - ((Bottom - Top) * (Math.Clamp(value, Floor, Ceiling) - Floor) / (Ceiling - Floor));

    /// <summary>A line for each run of known values; a period nobody knows leaves a gap.</summary>
    public string Line(IReadOnlyList<double?> values)
    {
        var runs = new List<List<SvgPoint>> { new() };
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value) runs[^1].Add(At(i, values.Count, value));
            else if (runs[^1].Count > 0) runs.Add([]);
        }

        return string.Concat(runs.Where(run => run.Count > 1).Select(Svg.Line));
    }

    /// <summary>Known values with nobody beside them would be lost without a mark.</summary>
    public IEnumerable<SvgPoint> Alone(IReadOnlyList<double?> values)
    {
        for (var i = 0; i < values.Count - 1; i++)
            if (values[i] is { } value && (i == 0 || values[i - 1] is null) && values[i + 1] is null)
                yield return At(i, values.Count, value);
    }

    /// <summary>Where the line ends: the newest known value, if the newest period is known.</summary>
    public SvgPoint? End(IReadOnlyList<double?> values) =>
        values.Count > 0 && values[^1] is { } value ? At(values.Count - 1, values.Count, value) : null;
}
