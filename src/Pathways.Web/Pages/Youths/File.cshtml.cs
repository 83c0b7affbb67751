using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Consents;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Youths;

/// <summary>A youth's file for staff: what is next, who the youth is, who accompanies, what was agreed.</summary>
[May(Permission.SeeYouths)]
public sealed class FileModel(PathwaysDb db, Viewer viewer, LocalTime clock, ReadLog readLog) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Row Youth { get; private set; } = null!;

    /// <summary>Who accompanies and accompanied, newest first.</summary>
    public IReadOnlyList<MentorRow> Mentors { get; private set; } = [];

    /// <summary>The centres, newest first.</summary>
    public IReadOnlyList<StayRow> Stays { get; private set; } = [];

    /// <summary>The day the viewer hands or handed the youth over, if so.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>The viewer, for the buttons.</summary>
    public Viewer Viewer => viewer;

    /// <summary>Shows the file.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } youth) return NotFound();
        Youth = youth;
        Mentors = await db.Mentorships.Where(m => m.YouthId == YouthId).OrderByDescending(m => m.From).ThenByDescending(m => m.Id)
            .Select(m => new MentorRow(m.Mentor.Name, m.IsCover, m.From, m.To)).ToListAsync(cancellationToken);
        Stays = await db.Stays.Where(Stay.Stands).Where(s => s.YouthId == YouthId).OrderByDescending(s => s.From)
            .ThenByDescending(s => s.Id)
            .Select(s => new StayRow(s.Id, s.CentreId, s.Centre.NameArabic, s.Centre.NameLatin, s.From, s.To))
            .ToListAsync(cancellationToken);
        HandedOverOn = youth.HandedOverOn;
        readLog.FileOpened(YouthId, "/Youths/File");
        return Page();
    }

    private async Task<Row?> Find(CancellationToken cancellationToken)
    {
        var (me, held) = (viewer.AccountId, db.SessionParticipants.ThatTookPlace());
        var now = clock.StartOf(viewer.Today);
        return await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId)
            .Select(y => new Row(
                y.Name, y.Sex, new Birth(y.BirthDate, y.BirthPrecision), y.Nationality, y.Province, y.Languages, y.Literacy,
                    y.SchoolLevel, y.Accommodation,
                    y.Disability,
                y.EntryDate, y.EntryChannel, y.ProtectionUnitCity, y.ReferralSource, y.LegalStatus, y.Guardian, y.Phone, y.Email, y.Notes,
                y.IntakeCategories.Select(c => c.Category).ToList(),
                y.AccountId == null ? null
                    : new AccountRow(y.AccountId.Value, y.Account!.UserName!, y.Account.PasswordHash != null, y.Account.ClosedAt != null),
                db.Consents.Where(Consent.Stands).Any(c => c.YouthId == y.Id && c.Purpose == ConsentPurpose.Account)
                    ? new ConsentRow(db.Consents.Where(Consent.Stands)
                        .Where(c => c.YouthId == y.Id && c.Purpose == ConsentPurpose.Account).Max(c => c.Id),
                            db.Consents.Where(Consent.Stands).Where(c => c.YouthId == y.Id && c.Purpose == ConsentPurpose.Account)
                        .OrderByDescending(c => c.Id).Select(c => c.YouthOn).FirstOrDefault(),
                            db.Consents.Where(Consent.Stands).Where(c => c.YouthId == y.Id && c.Purpose == ConsentPurpose.Account)
                                .OrderByDescending(c => c.Id)
                                .Select(c => c.GuardianName).FirstOrDefault()!,
                                    db.Consents.Where(Consent.Stands).Where(c => c.YouthId == y.Id && c.Purpose == ConsentPurpose.Account)
                                        .OrderByDescending(c => c.Id).Select(c => c.GuardianOn).FirstOrDefault(),
                            db.Consents.Where(Consent.Stands).Where(c => c.YouthId == y.Id && c.Purpose == ConsentPurpose.Account)
                                .OrderByDescending(c => c.Id)
                                .Select(c => c.WithdrawnOn).FirstOrDefault())
                    : null,
                held.Where(p => p.YouthId == y.Id).Max(p => (DateTime?)p.Session.StartsAt),
                db.SessionParticipants.Where(p => p.YouthId == y.Id && p.Session.State == SessionState.Planned && p.Session.StartsAt >= now)
                    .Min(p => (DateTime?)p.Session.StartsAt),
                db.Plans.Where(p => p.YouthId == y.Id).OrderByDescending(p => p.Version).Select(p => (PlanState?)p.State).FirstOrDefault(),
                db.Steps.Where(Step.OfPlanInForce).Count(s => s.YouthId == y.Id && s.State == StepState.Done),
                db.Steps.Where(Step.OfPlanInForce).Count(s => s.YouthId == y.Id),
                db.Documents.Count(d => d.YouthId == y.Id && d.State == DocumentState.Obtained),
                db.Documents.Count(d => d.YouthId == y.Id && d.State == DocumentState.Requested),
                db.Documents.Count(d => d.YouthId == y.Id && (d.State == DocumentState.Blocked || d.State == DocumentState.Lost)),
                db.TeamReferrals.Where(r => r.YouthId == y.Id && r.ClosedAt == null).Select(r => (DateTime?)r.ReferredAt).FirstOrDefault(),
                db.Settings.Any(s => s.Name == SettingNames.AuthorisationNumber && s.Value != ""),
                y.HandOvers.AsQueryable().Where(Core.Youths.HandOver.Stands).Where(h => h.FromMentorId == me)
                    .Max(h => (DateOnly?)h.On),
                db.FormerFiles.Where(f => f.KeptId == y.Id).Max(f => (DateTime?)f.At),
                db.FormerFiles.Where(f => f.KeptId == y.Id).OrderByDescending(f => f.At).Select(f => f.FileNumber).FirstOrDefault() ?? ""))
            .AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What is shown.</summary>
    public sealed record Row(
        PersonName Name, Sex Sex, Birth Birth, string Nationality, string Province, string Languages, Literacy Literacy,
            string SchoolLevel, string Accommodation, string Disability,
        DateOnly? EntryDate, EntryChannel EntryChannel, string ProtectionUnitCity, string ReferralSource, string LegalStatus,
            string Guardian, string Phone, string Email, string Notes,
        IReadOnlyList<string> IntakeCategories, AccountRow? Account, ConsentRow? Consent, DateTime? LastSession, DateTime? NextSession,
            PlanState? Plan, int StepsDone, int Steps,
        int DocumentsObtained, int DocumentsRequested, int DocumentsBlocked, DateTime? ReferredAt, bool RestrictedFieldsOn,
            DateOnly? HandedOverOn, DateTime? MergedAt, string MergedNumber);

    /// <summary>The own account.</summary>
    public sealed record AccountRow(int Id, string UserName, bool HasPassword, bool IsClosed);

    /// <summary>The consent to it.</summary>
    public sealed record ConsentRow(int Id, DateOnly YouthOn, string GuardianName, DateOnly? GuardianOn, DateOnly? WithdrawnOn);

    /// <summary>A mentor's time.</summary>
    public sealed record MentorRow(PersonName Name, bool IsCover, DateOnly From, DateOnly? To);

    /// <summary>A centre's time.</summary>
    public sealed record StayRow(int Id, int CentreId, string CentreArabic, string CentreLatin, DateOnly From, DateOnly? To);
}
