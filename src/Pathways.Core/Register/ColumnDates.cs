namespace Pathways.Core.Register;

/// <summary>In which order the days of a column are written, as its cells tell.</summary>
/// <param name="DayFirst">A cell that only fits with the day first (25/04/2009); empty when there is none.</param>
/// <param name="MonthFirst">A cell that only fits with the month first (04/25/2009); empty when there is none.</param>
/// <param name="Either">A cell that fits both ways and means two different days (03/04/2009); empty when there is none.</param>
public sealed record ColumnDates(string DayFirst, string MonthFirst, string Either)
{
    /// <summary>Nothing told.</summary>
    public static readonly ColumnDates None = new("", "", "");

    /// <summary>What is known with one more cell.</summary>
    public ColumnDates With(RegisterCell cell)
    {
        if (DayFirst.Length > 0 && MonthFirst.Length > 0 && Either.Length > 0) return this;
        var text = cell.Text.Trim();
        return DateCell.Orders(cell) switch
        {
            (true, false) when DayFirst.Length == 0 => this with { DayFirst = text },
            (false, true) when MonthFirst.Length == 0 => this with { MonthFirst = text },
            (true, true) when Either.Length == 0 && DateCell.Read(cell, DateOrder.DayFirst).Value?.First
                != DateCell.Read(cell, DateOrder.MonthFirst).Value?.First => this with { Either = text },
            _ => this,
        };
    }

    /// <summary>
    /// The order that the column itself settles; null when its cells contradict each other, or when none settles it while another
    /// column of the file has the month first: then it is asked.
    /// </summary>
    /// <param name="elsewhere">True when another column of the file has the month first.</param>
    public DateOrder? Settled(bool elsewhere) => (DayFirst.Length > 0, MonthFirst.Length > 0) switch
    {
        (true, true) => null,
        (false, true) => DateOrder.MonthFirst,
        (true, false) => DateOrder.DayFirst,
        _ => elsewhere && Either.Length > 0 ? null : DateOrder.DayFirst,
    };
}
