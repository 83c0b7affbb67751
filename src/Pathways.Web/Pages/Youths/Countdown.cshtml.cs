using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.FollowUps;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Today;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>A youth's milestones from three years before 18 to two years after it: what, when, who, and where it stands.</summary>
[May(Permission.SeeYouths)]
public sealed class CountdownModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ProgrammeSettings settings,
    DocumentTypes types) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The youth's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whom the texts are about.</summary>
    public Sex Sex { get; private set; }

    /// <summary>When the youth was born.</summary>
    public Birth Birth { get; private set; } = null!;

    /// <summary>The milestones, in the order of time.</summary>
    public IReadOnlyList<CountdownRow> Rows { get; private set; } = [];

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>The page on which a milestone is worked at, when the viewer may open it.</summary>
    public string? PageOf(MilestoneKind kind)
    {
        (string Path, Type Page)? section = kind switch
        {
            MilestoneKind.FirstPlan or MilestoneKind.LastReview => ("/Plans/Of", typeof(Plans.OfModel)),
            MilestoneKind.Contact3 or MilestoneKind.Contact6 or MilestoneKind.Contact12 or MilestoneKind.Contact24 =>
                ("/FollowUps/Of", typeof(FollowUps.OfModel)),
            MilestoneKind.Eighteen => null,
            _ => ("/Documents/Of", typeof(Documents.OfModel)),
        };
        return section is var (path, page) && MayAttribute.Lets(viewer, page) ? $"{path}/{YouthId}" : null;
    }

    /// <summary>Shows them. Two statements, the file's head included.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var held = db.SessionParticipants.ThatTookPlace();
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId)
            .Select(y => new
            {
                y.Name,
                y.Sex,
                Birth = new Birth(y.BirthDate, y.BirthPrecision),
                y.Nationality,
                y.EntryDate,
                IsAccompanied = db.Youths.Where(Youth.IsAccompanied).Any(a => a.Id == y.Id),
                HasHadPlan = db.Plans.Where(Plan.WasInForce).Any(p => p.YouthId == y.Id),
                ReviewedOn = db.Plans.Where(Plan.InForce).Where(p => p.YouthId == y.Id).Max(p => p.ReviewedOn),
                LastHeld = held.Where(p => p.YouthId == y.Id).Max(p => (DateTime?)p.Session.StartsAt),
                LastWave = db.FollowUpWaves.Where(FollowUpWave.Stands).Where(w => w.YouthId == y.Id && w.InTouch == InTouch.Yes)
                    .Max(w => (DateOnly?)w.AskedOn),
                Milestones = db.Settings.Where(s => s.Name == SettingNames.Milestones).Select(s => s.Value).FirstOrDefault(),
                Documents = db.Documents.Where(d => d.YouthId == y.Id).Select(DocumentFacts.From).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return NotFound();
        (Name, Sex, Birth) = (youth.Name.In(Cultures.Current), youth.Sex, youth.Birth);
        var lastHeld = youth.LastHeld is { } at ? clock.DayOf(at) : (DateOnly?)null;
        var facts = new CountdownFacts
        {
            Birth = youth.Birth,
            EntryDate = youth.EntryDate,
            Documents = DocumentPath.On(Today, types, youth.Birth.First, youth.Nationality, youth.Documents),
            HasHadPlan = youth.HasHadPlan,
            ReviewedOn = youth.ReviewedOn,
            LastContactOn = lastHeld > youth.LastWave || youth.LastWave is null ? lastHeld : youth.LastWave,
        };
        if (youth.IsAccompanied) Rows = Countdown.On(Today, Milestones.Read(youth.Milestones), facts, settings.DueSoonDays);
        readLog.FileOpened(YouthId, "/Youths/Countdown");
        return Page();
    }
}
