using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Outcomes;
using Pathways.Core.Time;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Outcomes;

/// <summary>
/// A manager of all centres chooses what everybody may read, sees it as everybody will, publishes it, and takes it back.
/// Who answers for some centres only does not find this page: the figures would be those of these centres.
/// </summary>
[May(Permission.PublishOutcomes)]
public sealed class PublishModel(PathwaysDb db, Viewer viewer, LocalTime clock, ProgrammeSettings settings, PublishedOutcomes published,
    ReadLog readLog, IStringLocalizer<OutcomesText> texts) : PageModel
{
    /// <summary>Length of the period in months: 12 or 24.</summary>
    [BindProperty(SupportsGet = true)]
    public int Months { get; set; } = 12;

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>What is counted.</summary>
    public IndicatorFilter Period => new(viewer.Today.AddMonths(-Months).AddDays(1), viewer.Today);

    /// <summary>What may be told of each indicator; nothing where too few are known.</summary>
    public IReadOnlyList<(Indicator Indicator, PublishedFigure? Figure)> Offered { get; private set; } = [];

    /// <summary>What everybody reads now.</summary>
    public PublicationRow? Now { get; private set; }

    /// <summary>From how many known cases on a figure may be told.</summary>
    public int FewestKnown => Math.Max(IndicatorFigures.FewestForPercent, 2 * settings.FewestPublished);

    /// <summary>The public page, in the language of this one.</summary>
    public string Address => $"/{Cultures.Of(Cultures.Current).TwoLetterISOLanguageName}/results";

    /// <summary>Shows what could be published, and what is.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        Form = new Input { Chosen = [.. Offered.Where(offer => offer.Figure is not null).Select(offer => offer.Indicator)], Read = Told };
        readLog.ListOpened("/Outcomes/Publish", $"months={Months}", Offered.Count);
        return Page();
    }

    /// <summary>Publishes what was chosen and seen.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (Form.Read != Told)
        {
            this.RefuseAsChanged("Form.Read", Told);
            return Page();
        }

        var chosen = Offered.Where(offer => Form.Chosen.Contains(offer.Indicator)).Select(offer => offer.Figure)
            .OfType<PublishedFigure>().ToList();
        var made = Publication.Of(Period, chosen, Form.Confirmed, viewer.AccountId, clock.UtcNow);
        if (!made.Made(out var publication))
        {
            var refused = made.Problem!.Value;
            this.Refuse(refused, refused == PublicationProblem.NotConfirmed ? "Form.Confirmed" : "");
            return Page();
        }

        db.Publications.Add(publication);
        await db.SaveChangesAsync(cancellationToken);
        published.Forget();
        this.Notice(texts["Publish.Done"]);
        return Redirect("/Outcomes/Publish");
    }

    /// <summary>Takes a publication off the public site.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync([FromForm] int id, CancellationToken cancellationToken)
    {
        if (!viewer.AllCentres || await db.Publications.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } publication)
            return NotFound();
        var problem = publication.TakeBack(viewer.AccountId, clock.UtcNow);
        if (problem is null)
        {
            if (await db.TrySaveAsync(cancellationToken))
            {
                published.Forget();
                this.Notice(texts["Publish.TakenBack"]);
                return Redirect("/Outcomes/Publish");
            }

            problem = PublicationProblem.AlreadyTakenBack;
        }

        await Find(cancellationToken);
        Form.Read = Told;
        this.Refuse(problem.Value);
        return Page();
    }

    private string Told => string.Join(' ', Offered.Select(offer => offer.Figure?.Told).OfType<string>());

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        if (!viewer.AllCentres || Months is not (12 or 24)) return false;
        var counts = await new Indicators(db, viewer, settings, clock).RunAsync(Period, cancellationToken);
        var sums = counts.GroupBy(count => count.Indicator)
            .ToDictionary(group => group.Key, group => group.Aggregate(default(IndicatorFigures), (sum, count) => sum.With(count.Figures)));
        Offered = [.. Enum.GetValues<Indicator>()
            .Select(indicator => (indicator, PublishedFigure.Of(indicator, sums.GetValueOrDefault(indicator), settings.FewestPublished)))];
        var newest = await db.Publications.OrderByDescending(p => p.Id)
            .Select(p => new
            {
                Row = new PublicationRow(p.Id, p.From, p.To, p.PublishedAt, p.PublishedBy.Name, p.Figures.Count),
                p.TakenBackAt
            })
            .FirstOrDefaultAsync(cancellationToken);
        Now = newest is { TakenBackAt: null } ? newest.Row : null;
        return true;
    }

    /// <summary>What everybody reads now.</summary>
    public sealed record PublicationRow(int Id, DateOnly From, DateOnly To, DateTime At, PersonName Name, int Figures);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The indicators to publish.</summary>
        public List<Indicator> Chosen { get; init; } = [];

        /// <summary>The figures as they were shown.</summary>
        public string? Read { get; set; }

        /// <summary>Everybody will read this.</summary>
        public bool Confirmed { get; init; }
    }
}
