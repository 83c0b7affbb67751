using Pathways.Core.Organisation;
using Pathways.Core.Youths;

namespace Pathways.Core.Today;

/// <summary>Who needs the mentor today: pure, over what was read. The rules are the table <see cref="AttentionKinds"/>.</summary>
public static class TodayOrder
{
    /// <summary>The reasons for a youth, most urgent first.</summary>
    public static IReadOnlyList<Attention> Reasons(YouthToday youth, DateTime now, DateOnly today, ProgrammeSettings settings)
    {
        var moment = new TodayMoment(now, today, settings);
        return [.. AttentionKinds.All.Select(kind => kind.Of(youth, moment)).OfType<Attention>().OrderBy(attention => attention.Reason)];
    }

    /// <summary>
    /// Everybody who is accompanied, by need: the most urgent reason, then how long it has been waiting, then who is nearest to 18, then
    /// the name.
    /// </summary>
    public static IReadOnlyList<TodayRow> Of(IEnumerable<YouthToday> youths, DateTime now, DateOnly today, ProgrammeSettings settings) =>
    [
        .. youths.Where(youth => youth.IsAccompanied).Select(youth => new TodayRow(youth, Reasons(youth, now, today, settings)))
            .OrderBy(row => row.Group)
            .ThenBy(row => row.First?.Reason)
            .ThenBy(row => row.First?.Found.Sign.At)
            .ThenBy(row => Age.EighteenOn(row.Youth.Birth.First) < today).ThenBy(row => row.Youth.Birth.First)
            .ThenBy(row => row.Youth.SortName, StringComparer.Ordinal).ThenBy(row => row.Youth.Id),
    ];
}
