using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Help;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Reminding;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Today;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Pages.Help;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>
/// The youth's home: the road to 18 and beyond, the one next step, the next session, how I see myself, help one tap away.
/// </summary>
[May(Permission.SeeOwnPath)]
public sealed class HomeModel(PathwaysDb db, Viewer viewer, ReminderPlanning reminders, LocalTime clock, ProgrammeSettings settings,
    DocumentTypes documentTypes,
    Catalogue catalogue, ModuleLibrary library, IStringLocalizer<YouthsText> texts) : PageModel
{
    private const int NumbersOnHome = 3;

    private const string DidKey = "did";

    private readonly Dictionary<(string Module, string Practice), string> practices = [];

    /// <summary>The first numbers of the emergency card.</summary>
    public static IEnumerable<EmergencyNumber> Numbers => EmergencyNumbers.Morocco.Take(NumbersOnHome);

    /// <summary>The step just done, that can be taken back.</summary>
    public int? JustDone => TempData[DidKey] as int?;

    /// <summary>The youth.</summary>
    public Me Youth { get; private set; } = null!;

    /// <summary>The one next step.</summary>
    public NextStep Next { get; private set; } = null!;

    /// <summary>The steps of the plan in force that are still to be done, of all owners.</summary>
    public IReadOnlyList<StepRow> Steps { get; private set; } = [];

    /// <summary>The documents, as they stand today.</summary>
    public DocumentPath Documents { get; private set; } = null!;

    /// <summary>The next planned session.</summary>
    public SessionRow? Session { get; private set; }

    /// <summary>The last own view.</summary>
    public ViewRow? View { get; private set; }

    /// <summary>My open requests for help, a danger first, then the newest.</summary>
    public IReadOnlyList<MyRequest> Requests { get; private set; } = [];

    /// <summary>What somebody did for me and I have not opened.</summary>
    public IReadOnlyList<NewForMe> News { get; private set; } = [];

    /// <summary>The practice's title; null when a bystander should not read it.</summary>
    public string? TitleOf(NewForMe news) => practices.GetValueOrDefault((news.Module, news.Practice));

    /// <summary>Reminders that nothing else on the page says already.</summary>
    public IReadOnlyList<HomeReminder> Reminders { get; private set; } = [];

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>The stops of the road. The goal that the next step belongs to stands there already.</summary>
    public IReadOnlyList<RoadStop> Road => Core.Today.Road.For(
        Youth.Birth.Last, Today, Next,
        Steps.Where(step => step.DueOn is not null && step.GoalId != NextPlanStep?.GoalId).GroupBy(step => step.GoalId)
            .Select(goal => new DatedGoal(goal.Key, goal.Max(step => step.DueOn!.Value))),
        Documents.Main is { Step: not (DocumentStep.Have or DocumentStep.NotNeeded) },
        Milestones.Read(Youth.Milestones));

    /// <summary>The step the next step is about.</summary>
    public StepRow? NextPlanStep => Next.Kind == NextStepKind.Step ? Steps.First(step => step.Id == Next.Id) : null;

    /// <summary>The document the next step is about.</summary>
    public DocumentStanding? NextDocument => Next.Kind == NextStepKind.Document ? Documents.Find(Next.Key!) : null;

    /// <summary>The nearest appointment at an office, when it is not the next step already.</summary>
    public DocumentStanding? Appointment => Documents.Appointment(Today) is { } document && document.Type.Key != NextDocument?.Type.Key
        ? document : null;

    /// <summary>The title of the module the next step is about; null when it is about something else.</summary>
    public string? NextModule { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page()
        : NotFound();

    /// <summary>I'll come, or another time.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(int session, InvitationAnswer answer, CancellationToken cancellationToken)
    {
        var found = await db.Sessions.VisibleTo(viewer, db).Include(s => s.Participants.Where(p => p.Youth.AccountId == viewer.AccountId))
            .SingleOrDefaultAsync(s => s.Id == session, cancellationToken);
        if (found is null || answer is not (InvitationAnswer.Comes or InvitationAnswer.AsksAnotherTime)) return NotFound();
        return found.Answer(found.Participants[0].YouthId, answer, clock.UtcNow) is { } problem
            ? await RefusedAsync(problem, cancellationToken)
            : await SavedAsync("Home.AnswerKept", cancellationToken);
    }

    /// <summary>I did it, today. It can be taken back at once.</summary>
    public async Task<IActionResult> OnPostDidAsync(int step, [FromServices] ChangeStep change, CancellationToken cancellationToken)
    {
        var answer = await MoveAsync(change, step, StepState.Done, "Home.Did", cancellationToken);
        if (answer is RedirectToPageResult) TempData[DidKey] = step;
        return answer;
    }

    /// <summary>Takes it back.</summary>
    public Task<IActionResult> OnPostUndoAsync(int step, [FromServices] ChangeStep change, CancellationToken cancellationToken) =>
        MoveAsync(change, step, StepState.InProgress, "Home.Undone", cancellationToken);

    private async Task<IActionResult> MoveAsync(ChangeStep change, int id, StepState to, string notice, CancellationToken cancellationToken)
    {
        var (step, refused) = await change.RunAsync(id, null, s => s.Move(to, to == StepState.Done ? viewer.Today
            : null, "", viewer.Today, byYouth: true), cancellationToken);
        if (step is null) return NotFound();
        if (refused is { } problem) return await RefusedAsync(problem, cancellationToken);
        this.Notice(texts[notice]);
        return RedirectToPage();
    }

    private async Task<IActionResult> RefusedAsync<T>(T problem, CancellationToken cancellationToken) where T : struct, Enum
    {
        db.ChangeTracker.Clear();
        this.Refuse(problem);
        return await FindAsync(cancellationToken) ? Page() : NotFound();
    }

    private async Task<IActionResult> SavedAsync(string notice, CancellationToken cancellationToken)
    {
        if (!await db.TrySaveAsync(cancellationToken)) return await RefusedAsync(SavingProblem.ChangedMeanwhile, cancellationToken);
        this.Notice(texts[notice]);
        return RedirectToPage();
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var (today, now, sensitive) = (viewer.Today, clock.UtcNow, library.Sensitive);
        var handOvers = db.HandOvers.Where(Core.Youths.HandOver.Stands).Where(h => h.ReadAt == null).OrderByDescending(h => h.Id);
        var me = await db.Youths.VisibleTo(viewer, db)
            .Select(y => new Me
            {
                Name = y.Name,
                Birth = new Birth(y.BirthDate, y.BirthPrecision),
                Nationality = y.Nationality,
                Mentor = new PersonName(
                    y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).Select(m => m.Mentor.Name.Arabic).FirstOrDefault() ?? "",
                    y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).Select(m => m.Mentor.Name.Latin).FirstOrDefault() ?? "",
                    y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).Select(m => m.Mentor.Name.Called).FirstOrDefault() ?? ""),
                PlanWaits = db.Plans.Any(p => p.YouthId == y.Id && p.State == PlanState.Proposed),
                AssessmentWaiting = db.Assessments.Where(Assessment.Stands)
                    .Where(a => a.YouthId == y.Id && a.CompletedAt == null && a.YouthDoneAt == null)
                    .OrderByDescending(a => a.StartedAt).Select(a => (int?)a.Id).FirstOrDefault(),
                Module = db.ModuleProgress.Where(p => p.YouthId == y.Id && !sensitive.Contains(p.Module)
                    && !db.Practices.Any(x => x.YouthId == y.Id && x.Module == p.Module))
                    .OrderByDescending(p => p.OpenedAt).Select(p => p.Module).FirstOrDefault(),
                Milestones = db.Settings.Where(s => s.Name == SettingNames.Milestones).Select(s => s.Value).FirstOrDefault(),
                NewMentorOn = handOvers.Where(h => h.YouthId == y.Id).Select(h => (DateOnly?)h.On).FirstOrDefault(),
                NewMentor = new PersonName(
                    handOvers.Where(h => h.YouthId == y.Id).Select(h => h.ToMentor.Name.Arabic).FirstOrDefault() ?? "",
                    handOvers.Where(h => h.YouthId == y.Id).Select(h => h.ToMentor.Name.Latin).FirstOrDefault() ?? ""),
                Former = new PersonName(
                    handOvers.Where(h => h.YouthId == y.Id).Select(h => h.FromMentor.Name.Arabic).FirstOrDefault() ?? "",
                    handOvers.Where(h => h.YouthId == y.Id).Select(h => h.FromMentor.Name.Latin).FirstOrDefault() ?? ""),
                FormerWords = handOvers.Where(h => h.YouthId == y.Id).Select(h => h.ClosingNote).FirstOrDefault() ?? "",
                Documents = db.Documents.Where(d => d.YouthId == y.Id).Select(DocumentFacts.From).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (me is null) return false;
        Youth = me;
        Documents = DocumentPath.On(today, documentTypes, me.Birth.Last, me.Nationality, me.Documents);
        Steps = await db.Steps.VisibleTo(viewer, db).StillToDo()
            .OrderBy(s => s.Goal.Position).ThenBy(s => s.Position)
            .Select(s => new StepRow(s.Id, s.Revision, s.Text, s.Owner, s.DueOn, s.GoalId, s.Goal.Domain, s.Goal.YouthWords,
                s.Goal.MentorWords))
            .ToListAsync(cancellationToken);
        View = await db.Assessments.VisibleTo(viewer, db).Where(a => a.YouthDoneAt != null)
            .OrderByDescending(a => a.YouthDoneAt).ThenByDescending(a => a.Id)
            .Select(a => new ViewRow(a.YouthDoneAt!.Value, a.Answers.Where(x => x.Voice == Voice.Youth)
                .Select(x => new LevelRow(x.Domain, x.Level, x.NotYet)).ToList()))
            .FirstOrDefaultAsync(cancellationToken);
        Session = await db.SessionParticipants.VisibleTo(viewer, db).NotEnded(now)
            .OrderBy(p => p.Session.StartsAt).ThenBy(p => p.SessionId)
            .Select(p => new SessionRow(p.SessionId, p.Session.StartsAt, p.Session.Place, p.Session.Topic, p.Session.Mentor.Name, p.Answer,
                p.Session.HandOver!.FromMentor.Name))
            .FirstOrDefaultAsync(cancellationToken);
        var module = me.Module is null ? null : await catalogue.FindAsync(me.Module, cancellationToken);
        Next = NextStep.For(new NextStepFacts
        {
            Today = today,
            DueSoonDays = settings.DueSoonDays,
            PlanWaits = me.PlanWaits,
            AssessmentWaiting = me.AssessmentWaiting,
            HasSpoken = View is not null,
            Steps = [.. Steps.Where(step => step.Owner == StepOwner.Youth).Select(step => new OpenStep(step.Id, step.DueOn))],
            Documents = Documents,
            Session = Session is { } session ? new PlannedDay(session.Id, clock.DayOf(session.StartsAt)) : null,
            ModuleUnderWay = module?.Key,
        });
        Requests = await MyRequest.From(db.HelpRequests.AsNoTracking().VisibleTo(viewer, db).Where(h => h.ClosedAt == null)
            .OrderByDescending(h => h.Kind == HelpKind.Danger).ThenByDescending(h => h.Id), db).ToListAsync(cancellationToken);
        News = await NewForMe.ReadAsync(db, viewer, now, cancellationToken);
        foreach (var key in News.Select(news => news.Module).Where(key => key.Length > 0 && !sensitive.Contains(key)).Distinct())
        {
            if (await catalogue.FindAsync(key, cancellationToken) is not { } confirmed) continue;
            foreach (var practice in confirmed.In(Cultures.Current).Practices) practices[(key, practice.Key)] = practice.Title;
        }

        NextModule = Next.Kind == NextStepKind.GoOnLearning ? module?.In(Cultures.Current).Title : null;
        Reminders = [.. (await reminders.ForHomeAsync(viewer, cancellationToken)).Where(reminder =>
            !reminder.IsAbout(ReminderSubject.Session, Session?.Id) && !reminder.IsAbout(ReminderSubject.Step, NextPlanStep?.Id))];
        return true;
    }

    /// <summary>The youth, and what decides on the next step.</summary>
    public sealed record Me
    {
        /// <summary>My name.</summary>
        public required PersonName Name { get; init; }

        /// <summary>My birth date.</summary>
        public required Birth Birth { get; init; }

        /// <summary>My nationality, on which documents depend.</summary>
        public required string Nationality { get; init; }

        /// <summary>Who accompanies me today; empty for nobody.</summary>
        public required PersonName Mentor { get; init; }

        /// <summary>A plan waits for my yes.</summary>
        public required bool PlanWaits { get; init; }

        /// <summary>The assessment that waits for my answers.</summary>
        public required int? AssessmentWaiting { get; init; }

        /// <summary>The module I opened last and have not practised.</summary>
        public required string? Module { get; init; }

        /// <summary>The organisation's milestones, as they are kept.</summary>
        public required string? Milestones { get; init; }

        /// <summary>From which day somebody else accompanies me; null when I know.</summary>
        public required DateOnly? NewMentorOn { get; init; }

        /// <summary>Who accompanies me from then on.</summary>
        public required PersonName NewMentor { get; init; }

        /// <summary>Who accompanied me until then.</summary>
        public required PersonName Former { get; init; }

        /// <summary>What that person wrote to me.</summary>
        public required string FormerWords { get; init; }

        /// <summary>My documents.</summary>
        public required List<DocumentFacts> Documents { get; init; }
    }

    /// <summary>A step still to be done.</summary>
    public sealed record StepRow(int Id, int Revision, string Text, StepOwner Owner, DateOnly? DueOn, int GoalId, Domain Domain,
        string YouthWords, string MentorWords);

    /// <summary>The next session.</summary>
    public sealed record SessionRow(int Id, DateTime StartsAt, string Place, string Topic, PersonName Mentor,
        InvitationAnswer Answer, PersonName? Leaver);

    /// <summary>How I saw myself, and when (UTC).</summary>
    public sealed record ViewRow(DateTime DoneAt, List<LevelRow> Levels);

    /// <summary>A level I gave a domain.</summary>
    public sealed record LevelRow(Domain Domain, int? Level, bool NotYet);
}
