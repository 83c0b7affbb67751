using Pathways.Core.Accounts;
using Pathways.Core.Data;

namespace Pathways.Core.Outcomes;

/// <summary>
/// Figures as they were on a day, for everybody: of all centres together, chosen by a manager of all centres. The newest one is what the
/// public
/// site shows, until it is taken back; earlier ones stay as history.
/// </summary>
public sealed class Publication : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>First local day of the period.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last local day of the period.</summary>
    public DateOnly To { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime PublishedAt { get; private set; }

    /// <summary>By whom.</summary>
    public int PublishedById { get; private set; }

    /// <summary>By whom.</summary>
    public Account PublishedBy { get; private set; } = null!;

    /// <summary>When it was taken back (UTC).</summary>
    public DateTime? TakenBackAt { get; private set; }

    /// <summary>By whom.</summary>
    public int? TakenBackById { get; private set; }

    /// <summary>The figures, by indicator.</summary>
    public List<PublishedFigure> Figures { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>
    /// Publishes figures that were seen and confirmed. <see cref="PublicationProblem.NothingChosen"/>,
    /// <see cref="PublicationProblem.NotConfirmed"/>.
    /// </summary>
    public static Result<Publication, PublicationProblem> Of(IndicatorFilter period, IReadOnlyList<PublishedFigure> figures,
        bool confirmed, int managerId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Count == 0) return PublicationProblem.NothingChosen;
        if (!confirmed) return PublicationProblem.NotConfirmed;
        var publication = new Publication { From = period.From, To = period.To, PublishedAt = now, PublishedById = managerId };
        publication.Figures.AddRange(figures);
        return publication;
    }

    /// <summary>Takes it off the public site. <see cref="PublicationProblem.AlreadyTakenBack"/>.</summary>
    public PublicationProblem? TakeBack(int managerId, DateTime now)
    {
        if (TakenBackAt is not null) return PublicationProblem.AlreadyTakenBack;
        (TakenBackAt, TakenBackById) = (now, managerId);
        return null;
    }
}
