using Pathways.Core.Figures;
using Pathways.Core.Time;

namespace Pathways.Web.Content;

/// <summary>
/// What is made with the figures of today: kept, and made anew on a day on which a figure changes or has to be looked up again, a few
/// times a year.
/// </summary>
internal sealed class OfToday<T>(LegalFigures figures, LocalTime clock, Func<FigureWords, T> make) where T : class
{
    private Made? made;

    /// <summary>It, with the figures of today.</summary>
    public T Value
    {
        get
        {
            var today = clock.Today;
            var since = figures.SameSince(today);
            if (made is { } known && known.Since == since) return known.Value;
            var value = make(new FigureWords(figures.On(today)));
            made = new Made(since, value);
            return value;
        }
    }

    private sealed record Made(DateOnly Since, T Value);
}
