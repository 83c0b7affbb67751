using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Feedback;
using Pathways.Core.Help;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Reminding;
using Pathways.Core.Risks;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Today;
using Pathways.Core.Wellbeing;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>
/// The mentor's day: own and covered youths in the order they need me, each with the reason; then everybody else, folded.
/// </summary>
[May(Permission.SeeToday)]
public sealed class TodayModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ProgrammeSettings settings,
    DocumentTypes documentTypes) : PageModel
{
    /// <summary>Tells a manager's question from the kinds of calls for help.</summary>
    private const int Asked = 0;

    /// <summary>What is searched.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Which reason is shown; all when not chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Filter? Show { get; set; }

    /// <summary>Everybody found, by need.</summary>
    public IReadOnlyList<TodayRow> All { get; private set; } = [];

    /// <summary>Those shown: of the chosen filter, its reason first.</summary>
    public IEnumerable<TodayRow> Shown => Show is { } filter
        ? All.Where(r => Fits(r, filter)).Select(r => r with { Reasons = [.. r.Reasons.OrderByDescending(a => Fits(a, filter))] }) : All;

    /// <summary>Names and what stands beside them, by youth.</summary>
    public IReadOnlyDictionary<int, Card> Cards { get; private set; } = new Dictionary<int, Card>();

    /// <summary>My own reminders.</summary>
    public IReadOnlyList<HomeReminder> Reminders { get; private set; } = [];

    /// <summary>The local day.</summary>
    public DateOnly Day => viewer.Today;

    /// <summary>Now, UTC.</summary>
    public DateTime Now => clock.UtcNow;

    /// <summary>Settings of the programme.</summary>
    public ProgrammeSettings Settings => settings;

    /// <summary>How many a chip counts.</summary>
    public int Count(Filter filter) => All.Count(r => Fits(r, filter));

    /// <summary>Shows the day. Five statements, however many youths.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Q = (Q ?? "").Trim();
        var (me, today, asksWellbeing) = (viewer.AccountId, viewer.Today, settings.Who5);
        var weekEnd = today.AddDays(settings.DueSoonDays);
        var end = clock.StartOf(weekEnd.AddDays(1));
        var (expirySoon, leadingUp, card) = (today.AddDays(settings.ExpirySoonDays), documentTypes.LeadingUp, documentTypes.Main);
        var (youngest, oldest) = (today.AddYears(-Youth.AgeOfMajority).AddDays(-1), today.AddDays(settings.LeavingSoonDays + 1)
            .AddYears(-Youth.AgeOfMajority));
        // first by the mentor's index, so that no table is read whole
        var mine = db.Mentorships.Where(m => m.MentorId == me).Select(m => m.YouthId);
        var held = db.SessionParticipants.ThatTookPlace();
        var unseen = db.SessionParticipants.Where(p => p.CommentedAt != null && p.CommentSeenAt == null);
        var wishes = db.PlanWishes.Where(w => w.Answer == null);
        var youths = await db.Youths.AsNoTracking().VisibleTo(viewer).Where(y => mine.Contains(y.Id)).Matching(Q)
            .Select(y => new
            {
                y.Id,
                y.NameArabic,
                y.NameLatin,
                y.SortName,
                y.BirthDate,
                y.FileNumber,
                CentreArabic = y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameArabic).FirstOrDefault() ?? "",
                CentreLatin = y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameLatin).FirstOrDefault() ?? "",
                Covered = !y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).Any(m => m.MentorId == me),
                Since = y.Mentorships.AsQueryable().Where(Mentorship.On(today)).Where(m => m.MentorId == me).Min(m => (DateOnly?)m.From),
                LastHeld = held.Where(p => p.YouthId == y.Id).Max(p => (DateTime?)p.Session.StartsAt),
                ReviewedOn = db.Plans.Where(Plan.InForce).Where(p => p.YouthId == y.Id).Max(p => p.ReviewedOn),
                BigChangeOn = db.Plans.Where(Plan.InForce).Where(p => p.YouthId == y.Id).Max(p => p.BigChangeOn),
                y.Nationality,
                // Link and date of one row: the same total order twice (a row of two columns would be a join over everybody's comments)
                CommentedAt = unseen.Where(p => p.YouthId == y.Id)
                    .OrderByDescending(p => p.CommentedAt).ThenByDescending(p => p.SessionId).Select(p => p.CommentedAt).FirstOrDefault(),
                CommentedOn = unseen.Where(p => p.YouthId == y.Id)
                    .OrderByDescending(p => p.CommentedAt).ThenByDescending(p => p.SessionId).Select(p => (int?)p.SessionId)
                    .FirstOrDefault(),
                WishedAt = wishes.Where(w => w.YouthId == y.Id).OrderBy(w => w.AskedAt).ThenBy(w => w.Id).Select(w => (DateTime?)w.AskedAt)
                    .FirstOrDefault(),
                WishId = wishes.Where(w => w.YouthId == y.Id).OrderBy(w => w.AskedAt).ThenBy(w => w.Id).Select(w => (int?)w.Id)
                    .FirstOrDefault(),
                Drafts = db.Drafts.Count(d => d.AccountId == me && d.YouthId == y.Id),
                DraftKey = db.Drafts.Where(d => d.AccountId == me && d.YouthId == y.Id).OrderBy(d => d.SavedAt).Select(d => d.Key)
                    .FirstOrDefault(),
                DraftSince = db.Drafts.Where(d => d.AccountId == me && d.YouthId == y.Id).Min(d => (DateTime?)d.SavedAt),
                ExpiresOn = db.Documents.Where(d => d.YouthId == y.Id && d.State == DocumentState.Obtained && d.ExpiresOn <= expirySoon
                    && (!leadingUp.Contains(d.Type) || !db.Documents.Any(c => c.YouthId == y.Id && c.Type == card
                        && (c.State == DocumentState.Obtained || c.State == DocumentState.Requested)))).Min(d => d.ExpiresOn),
                AppointmentOn = db.Documents.Where(d => d.YouthId == y.Id && d.AppointmentOn >= today && d.AppointmentOn <= weekEnd)
                    .Min(d => d.AppointmentOn),
                HasLeft = db.Exits.Any(e => e.YouthId == y.Id),
                // few rows: of those who leave soon
                Documents = db.Documents.Where(d => d.YouthId == y.Id && d.Youth.BirthDate >= youngest && d.Youth.BirthDate <= oldest)
                    .Select(d => new DocumentFacts(d.Type, d.State, d.RequestedOn, d.AppointmentOn, d.ObtainedOn, d.ExpiresOn,
                        d.BlockedReason)).ToList(),
                Risk = db.Risks.Where(r => r.YouthId == y.Id).OrderByDescending(r => r.Id).Select(r => (RiskLevel?)r.Level)
                    .FirstOrDefault(),
                RiskOn = db.Risks.Where(r => r.YouthId == y.Id).OrderByDescending(r => r.Id).Select(r => (DateOnly?)r.AssessedOn)
                    .FirstOrDefault(),
                RaisedOn = db.Risks.Where(r => r.YouthId == y.Id).OrderByDescending(r => r.Id).Select(r => r.RaisedOn).FirstOrDefault(),
                LowAt = asksWellbeing ? db.WellbeingChecks.Where(c => c.YouthId == y.Id && c.Points <= WellbeingCheck.LowPoints
                    && c.FollowedUpAt == null).Max(c => (DateTime?)c.AnsweredAt) : null,
                AssessedAt = db.Assessments.Where(a => a.YouthId == y.Id).Max(a => a.CompletedAt),
                IsAssessing = db.Assessments.Any(a => a.YouthId == y.Id && a.CompletedAt == null),
            })
            .ToListAsync(cancellationToken);
        // What waits for my answer, calls for help and managers' questions, is one statement; a question about a group stands with one of
        // its youths
        var waiting = await db.HelpRequests.AsNoTracking().VisibleTo(viewer).Unanswered()
            .Select(h => new { h.YouthId, h.Id, Kind = (int)h.Kind, At = h.AskedAt })
            .Concat(db.SessionFeedback.AsNoTracking().VisibleTo(viewer).Unanswered()
                .Select(f => new
                {
                    YouthId = f.Session.Participants.Where(p => mine.Contains(p.YouthId)).Min(p => p.YouthId),
                    Id = f.SessionId,
                    Kind = Asked,
                    At = f.ChangedAt
                }))
            .ToListAsync(cancellationToken);
        var help = waiting.Where(w => w.Kind != Asked).ToLookup(w => w.YouthId);
        var asked = waiting.Where(w => w.Kind == Asked).OrderBy(w => w.At)
            .ToLookup(w => w.YouthId, w => new YouthToday.Question(w.Id, w.At));
        var steps = (await db.Steps.AsNoTracking().WhereYouthVisibleTo(s => s.Youth, viewer).StillToDo().Where(s => s.DueOn <= weekEnd)
            .Select(s => new { s.YouthId, s.State, s.DueOn, s.Text }).ToListAsync(cancellationToken)).ToLookup(s => s.YouthId);
        var sessions = (await db.SessionParticipants.AsNoTracking().VisibleTo(viewer)
            .Where(p => p.Session.State == SessionState.Planned && p.Session.StartsAt < end)
            .OrderBy(p => p.Session.StartsAt).ThenBy(p => p.SessionId).Select(p =>
                new { p.YouthId, p.SessionId, p.Session.StartsAt, p.Answer }).ToListAsync(cancellationToken)).ToLookup(s => s.YouthId);
        Reminders = await db.ForHomeAsync(viewer, clock, cancellationToken);

        Cards = youths.ToDictionary(y => y.Id, y =>
            new Card(y.NameArabic, y.NameLatin, y.FileNumber, y.CentreArabic, y.CentreLatin, y.Covered));
        All = TodayOrder.Of(
            youths.Select(y => new YouthToday
            {
                Id = y.Id,
                SortName = y.SortName,
                BirthDate = y.BirthDate,
                Since = y.Since ?? today,
                LastHeldOn = y.LastHeld is { } held ? clock.DayOf(held) : null,
                ReviewedOn = y.ReviewedOn,
                BigChangeOn = y.BigChangeOn,
                HasCard = HasCard(y.BirthDate, y.Nationality, y.Documents),
                Missing = Missing(y.BirthDate, y.Nationality, y.Documents),
                Comment = y.CommentedAt is { } commented ? new YouthToday.Unread(y.CommentedOn!.Value, commented) : null,
                Asked = asked[y.Id].FirstOrDefault(),
                Draft = y.Drafts > 0 ? new YouthToday.Unfinished(y.DraftKey!, y.DraftSince!.Value, y.Drafts) : null,
                Wished = y.WishedAt is { } wished ? new YouthToday.Wish(y.WishId!.Value, wished) : null,
                DocumentExpiresOn = y.ExpiresOn,
                AppointmentOn = y.AppointmentOn,
                HasLeft = y.HasLeft,
                WellbeingLowOn = y.LowAt is { } low && !(y.LastHeld > low) ? clock.DayOf(low) : null,
                Risk = y.Risk,
                RiskOn = y.RiskOn,
                ReassessmentOn = y.IsAssessing ? null : Reassessment.DueOn(y.AssessedAt is { } assessed ? clock.DayOf(assessed)
                    : null, y.Risk, y.RaisedOn, settings),
                Help = [.. help[y.Id].Select(h => new YouthToday.Call(h.Id, (HelpKind)h.Kind, h.At))],
                Steps = [.. steps[y.Id].Select(s => new YouthToday.StepToDo(s.State, s.DueOn, s.Text))],
                Sessions = [.. sessions[y.Id].Select(s => new YouthToday.SessionAhead(s.SessionId, s.StartsAt, clock.DayOf(s.StartsAt),
                    s.Answer == InvitationAnswer.AsksAnotherTime))],
            }),
            clock.UtcNow, today, settings);
        readLog.ListOpened("/Youths/Today", Q.Length == 0 ? "" : "search", All.Count);
    }

    /// <summary>The words of documents, for the reason.</summary>
    public string Names(IEnumerable<string> documents) =>
        string.Join(Cultures.Rtl ? "، " : ", ", documents.Select(key => documentTypes.Find(key)?.In(Cultures.Current).Short ?? key));

    private bool HasCard(DateOnly born, string nationality, IReadOnlyList<DocumentFacts> documents) =>
        DocumentPath.On(viewer.Today, documentTypes, born, nationality, documents).Find(YouthDocument.NationalCard) is null
            or { Step: DocumentStep.Have or DocumentStep.NotNeeded };

    private IReadOnlyList<string> Missing(DateOnly born, string nationality, IReadOnlyList<DocumentFacts> documents) =>
    [
        .. DocumentPath.On(viewer.Today, documentTypes, born, nationality, documents).All
            .Where(standing => standing.Step is DocumentStep.Open or DocumentStep.UnderWay or DocumentStep.Stopped
                or DocumentStep.WaitsForDocument && standing.OpensOn <= viewer.Today && standing.Type.Key != YouthDocument.NationalCard)
                    .Select(standing => standing.Type.Key),
    ];

    private static bool Fits(TodayRow row, Filter filter) => row.Reasons.Any(a => Fits(a, filter));

    private static bool Fits(Attention a, Filter filter) => filter switch
    {
        Filter.Help => a.Group == AttentionGroup.Now,
        Filter.Overdue => a.Reason is AttentionReason.RiskReviewOverdue or AttentionReason.ReassessmentOverdue
            or AttentionReason.StepOverdue or AttentionReason.ReviewOverdue or AttentionReason.SessionNotLogged
            or AttentionReason.DocumentExpired,
        Filter.Review => a.Reason is AttentionReason.ReviewOverdue or AttentionReason.ReviewDue,
        Filter.Leaving => a.Reason is AttentionReason.LeavingWithoutCard or AttentionReason.LeavingIncomplete,
        Filter.Comments => a.Reason is AttentionReason.CommentUnread or AttentionReason.PlanWished or AttentionReason.FeedbackAsked,
        Filter.Drafts => a.Reason == AttentionReason.DraftUnfinished,
        Filter.Risk => a.Reason is AttentionReason.HighRisk or AttentionReason.WellbeingLow or AttentionReason.RiskReviewOverdue
            or AttentionReason.RiskReviewDue,
        Filter.NoContact => a.Reason == AttentionReason.NoContact,
        _ => false,
    };

    /// <summary>The chips.</summary>
    public enum Filter
    {
        /// <summary>Somebody waits for an answer.</summary>
        Help = 1,

        /// <summary>Something is overdue.</summary>
        Overdue,

        /// <summary>The plan is to be reviewed.</summary>
        Review,

        /// <summary>Leaving soon and a document is missing.</summary>
        Leaving,

        /// <summary>No session for long.</summary>
        NoContact,

        /// <summary>A comment waits to be read.</summary>
        Comments,

        /// <summary>A form was begun and not finished.</summary>
        Drafts,

        /// <summary>A risk that is high or to be judged again.</summary>
        Risk,
    }

    /// <summary>What stands beside a name.</summary>
    public sealed record Card(string NameArabic, string NameLatin, string FileNumber, string CentreArabic, string CentreLatin,
        bool Covered);
}
