using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Feedback;
using Pathways.Core.Organisation;
using Pathways.Core.Outcomes;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Components;
using Pathways.Web.Startup;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Outcomes;

/// <summary>What became of the youths: each indicator with rate, coverage, unknown and n, together and by centre.</summary>
[May(Permission.SeeOutcomes)]
public sealed class IndexModel(PathwaysDb db, Viewer viewer, ProgrammeSettings settings, LocalTime clock, ReadLog readLog,
    IStringLocalizer<OutcomesText> texts, IStringLocalizer<Words> words, Format format) : PageModel
{
    private readonly Dictionary<(Indicator Indicator, int CentreId), IndicatorFigures> figures = [];

    /// <summary>One of the centres; empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Centre { get; set; }

    /// <summary>Male, Female, or empty for both.</summary>
    [BindProperty(SupportsGet = true)]
    public Sex? Sex { get; set; }

    /// <summary>Length of the period in months: 12 or 24.</summary>
    [BindProperty(SupportsGet = true)]
    public int Months { get; set; } = 12;

    /// <summary>The indicator of the table by centre.</summary>
    [BindProperty(SupportsGet = true)]
    public Indicator By { get; set; } = Indicator.ActiveAfter6Months;

    /// <summary>First day of the period.</summary>
    public DateOnly From => viewer.Today.AddMonths(-Months).AddDays(1);

    /// <summary>Last day of the period.</summary>
    public DateOnly To => viewer.Today;

    /// <summary>The centres the viewer sees.</summary>
    public IReadOnlyList<CentreRow> Centres { get; private set; } = [];

    /// <summary>The cards.</summary>
    public IReadOnlyList<IndicatorModel> Cards { get; private set; } = [];

    /// <summary>Answers to the viewer's questions about sessions that wait to be read.</summary>
    public int Answers { get; private set; }

    /// <summary>Youths who have nobody responsible.</summary>
    public int Unassigned { get; private set; }

    /// <summary>Only who answers for all centres publishes.</summary>
    public bool MayPublish => viewer.AllCentres && viewer.May(Permission.PublishOutcomes);

    /// <summary>Choices of the centre filter.</summary>
    public IEnumerable<SelectListItem> CentreChoices =>
        Centres.Select(c => new SelectListItem(c.Name, c.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .Prepend(new SelectListItem(texts["AllCentres"], ""));

    /// <summary>Shows the figures.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Months is not (12 or 24) || !Enum.IsDefined(By)) return NotFound();
        var all = await db.Centres
            .Where(c => viewer.AllCentres || c.Staff.Any(s => s.AccountId == viewer.AccountId))
            .ByName(Cultures.Current)
            .Select(c => new { c.Id, c.NameArabic, c.NameLatin })
            .ToListAsync(cancellationToken);
        Centres = [.. all.Select(c => new CentreRow(c.Id, format.Name(c.NameArabic, c.NameLatin)))];
        if (Centre is { } wanted && Centres.All(c => c.Id != wanted)) return NotFound();

        var counts = await new Indicators(db, viewer, settings, clock).RunAsync(new IndicatorFilter(From, To, Sex), cancellationToken);
        foreach (var count in counts) figures[(count.Indicator, count.CentreId)] = count.Figures;
        Cards = [.. Enum.GetValues<Indicator>().Select(Card)];
        var alone = db.Youths.VisibleTo(viewer, db).WithoutLead(viewer.Today);
        (Answers, Unassigned) = await db.Users.Where(a => a.Id == viewer.AccountId).Select(a => ValueTuple.Create(
            db.SessionFeedback.Count(f => f.ManagerId == a.Id && f.State == FeedbackState.Answered), alone.Count()))
            .SingleAsync(cancellationToken);
        readLog.ListOpened("/Outcomes", $"months={Months} centre={Centre} sex={Sex}", Total(Indicator.RegularSessions).Total);
        return Page();
    }

    /// <summary>An indicator's figures in one centre.</summary>
    public IndicatorFigures Of(Indicator indicator, int centreId) => figures.GetValueOrDefault((indicator, centreId));

    /// <summary>An indicator's figures in the chosen centre, or in all.</summary>
    public IndicatorFigures Total(Indicator indicator)
    {
        var target = settings.Targets.TryGetValue(indicator, out var set) ? set : (decimal?)null;
        return Centres.Where(c => Centre is null || c.Id == Centre).Aggregate(new IndicatorFigures(0, 0, 0, target), (sum, c) =>
            sum.With(Of(indicator, c.Id)));
    }

    /// <summary>"81%", or "4 of 7" where fewer than ten are known, or that nothing is known.</summary>
    public string Rate(IndicatorFigures of) => of.Rate is not { } rate ? texts["NothingKnown"] : of.ShowsPercent
        ? format.Percent((double)rate) : texts["CountOf", of.Yes, of.Known].Value;

    private IndicatorModel Card(Indicator indicator)
    {
        var total = Total(indicator);
        var facts = new List<IndicatorFact>
        {
            new(texts["Yes"], texts["CountOf", total.Yes, total.Known].Value),
            new(texts["Unknown"], texts["CountOf", total.Unknown, total.Total].Value),
            new(texts["Data"], total.Coverage is { } coverage ? format.Percent((double)coverage) : "–"),
        };
        if (total.Target is { } target) facts.Insert(1, new IndicatorFact(texts["Target"], format.Percent((double)target)));
        return new IndicatorModel(
            indicator.ToString(), words.Of(indicator), total, Rate(total),
            total.Total == 0 ? null : total.Verdict is { } verdict ? texts[$"Verdict.{verdict}"].Value : null,
            texts["BarLabel", total.Yes, total.No, total.Unknown, total.Total].Value, facts);
    }

    /// <summary>A centre.</summary>
    public sealed record CentreRow(int Id, string Name);
}
