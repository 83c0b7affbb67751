using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>Refers a youth to the psychological team, with the day the youth agreed and the reason. The team then sees the file.</summary>
[May(Permission.ReferYouths)]
public sealed class ReferModel(PathwaysDb db, Viewer viewer, ReadLog readLog, TimeProvider time, IStringLocalizer<YouthsText> texts)
    : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth's name, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Since when a referral is open (UTC).</summary>
    public DateTime? OpenSince { get; private set; }

    /// <summary>Earlier referrals, newest first.</summary>
    public IReadOnlyList<Row> Earlier { get; private set; } = [];

    /// <summary>The open referral.</summary>
    public int? OpenId { get; private set; }

    /// <summary>Shows the form, or that the youth is referred.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is null) return NotFound();
        readLog.FileOpened(YouthId, "/Youths/Refer");
        return Page();
    }

    /// <summary>Refers.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } youth) return NotFound();
        if (!ModelState.IsValid) return Page();
        var asked = TeamReferral.Ask(
            youth, OpenId is not null, Form.Reason ?? "", Form.ConsentOn, viewer.AccountId, viewer.Today, time.GetUtcNow().UtcDateTime,
                Form.Urgency);
        if (!asked.Made(out var referral))
        {
            var wrong = asked.Problem!.Value;
            this.Refuse(wrong, wrong switch
            {
                TeamReferralProblem.ReasonMissing => "Form.Reason",
                TeamReferralProblem.ConsentMissing =>
                "Form.ConsentOn",
                _ => ""
            });
            return Page();
        }

        db.TeamReferrals.Add(referral);
        await db.SaveChangesAsync(cancellationToken);
        this.Notice(texts["Refer.Saved"]);
        return Redirect($"/Youths/File/{YouthId}");
    }

    private async Task<Youth?> Find(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).SingleOrDefaultAsync(y => y.Id == YouthId, cancellationToken);
        if (youth is null) return null;
        Name = youth.Name.In(Cultures.Current);
        var open = await db.TeamReferrals.Where(r => r.YouthId == YouthId && r.ClosedAt == null).Select(r => new { r.Id, r.ReferredAt })
            .FirstOrDefaultAsync(cancellationToken);
        (OpenId, OpenSince) = (open?.Id, open?.ReferredAt);
        Earlier = await db.TeamReferrals.AsNoTracking().WhereYouthVisibleTo(r => r.Youth, viewer, db)
            .Where(r => r.YouthId == YouthId && r.ClosedAt != null).OrderByDescending(r => r.ReferredAt).ThenByDescending(r => r.Id)
            .Select(r => new Row(r.Id, r.ReferredAt, r.ClosedAt!.Value)).ToListAsync(cancellationToken);
        return youth;
    }

    /// <summary>An earlier referral.</summary>
    public sealed record Row(int Id, DateTime ReferredAt, DateTime ClosedAt);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Why.</summary>
        [StringLength(20_000)]
        public string? Reason { get; init; }

        /// <summary>How soon.</summary>
        [EnumDataType(typeof(ReferralUrgency))]
        public ReferralUrgency Urgency { get; init; } = ReferralUrgency.Ordinary;

        /// <summary>The day the youth agreed.</summary>
        [Day(DayKind.Event)]
        public DateOnly? ConsentOn { get; init; }
    }
}
