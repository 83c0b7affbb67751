using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Reminders;

/// <summary>
/// My reminders, for everybody: what is near, the quiet hours, one letter or many mails, which kinds come where, what will come and what
/// was
/// told lately.
/// </summary>
[May(Permission.UseOwnAccount)]
public sealed class MineModel(PathwaysDb db, Viewer viewer, ReminderPlanning shipped, LocalTime clock, ProgrammeSettings settings,
    Format format, IStringLocalizer<RemindersText> texts) : PageModel
{
    private const int Shown = 20;
    private ReminderPlanning plan = shipped;

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>What is near.</summary>
    public IReadOnlyList<HomeReminder> Now { get; private set; } = [];

    /// <summary>What was told, newest first.</summary>
    public IReadOnlyList<Row> Told { get; private set; } = [];

    /// <summary>What will come, soonest first.</summary>
    public IReadOnlyList<Row> ToCome { get; private set; } = [];

    /// <summary>The kinds that can be told to me.</summary>
    public IReadOnlyList<ReminderKind> Kinds { get; } = [.. ReminderKinds.All.Where(kind => kind.For.Contains(viewer.Role))];

    /// <summary>Where a choice is; on pages everything is told.</summary>
    public IReadOnlyList<ReminderChannel> Channels { get; private set; } = [ReminderChannel.Email];

    /// <summary>Whether mails reach my account: its address is confirmed.</summary>
    public bool HasEmail { get; private set; }

    /// <summary>Whether calls for help may come to me.</summary>
    public bool IsStaff => viewer.Role != Role.Youth;

    /// <summary>Local hour from which reminders go out.</summary>
    public int Hour => settings.ReminderHour;

    /// <summary>When a letter leaves.</summary>
    public string LetterTime => format.Time(clock.ToUtc(clock.Today, SendReminders.LetterHour(settings)));

    /// <summary>How many days before or after a kind is told.</summary>
    public int DaysOf(ReminderRule rule) => plan.DaysOf(rule);

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var habits = await db.ReminderHabits.AsNoTracking().SingleOrDefaultAsync(h => h.AccountId == viewer.AccountId, cancellationToken)
            ?? ReminderHabits.Default;
        var unwanted = (await db.ReminderChoices.AsNoTracking().Where(c => c.AccountId == viewer.AccountId && !c.IsWanted)
            .Select(c => new { c.Rule, c.Channel }).ToListAsync(cancellationToken)).Select(c => (c.Rule, c.Channel)).ToHashSet();
        Form = new Input
        {
            QuietFrom = habits.QuietFrom,
            QuietTo = habits.QuietTo,
            Rhythm = habits.Rhythm,
            Choices =
            [
                .. from channel in Channels
                   from kind in Kinds
                   where kind.MayBeChosen(channel) && !plan.Rules.IsOff(kind.Rule)
                   select new Choice { Rule = kind.Rule, Channel = channel, IsWanted = !unwanted.Contains((kind.Rule, channel)) },
            ],
        };
    }

    /// <summary>Changes them; what is not mine to choose is left as it is.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form = Form with
        {
            Choices = [.. Form.Choices.Where(choice => Kinds.Any(kind => kind.Rule == choice.Rule && kind.MayBeChosen(choice.Channel)))
                .DistinctBy(choice => (choice.Rule, choice.Channel))],
        };
        if (ModelState.IsValid)
        {
            var problem = await db.ChooseAsync(viewer.AccountId,
                Form.Choices.ToDictionary(choice => (choice.Rule, choice.Channel), choice => choice.IsWanted),
                (Form.QuietFrom!.Value, Form.QuietTo!.Value, Form.Rhythm), clock.UtcNow, cancellationToken);
            if (problem is null)
            {
                this.Notice(texts["Saved"]);
                return RedirectToPage();
            }

            this.Refuse(problem.Value, problem == ReminderProblem.QuietEndsWhereItBegins ? "Form.QuietTo" : "");
        }

        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        plan = await plan.WithRulesAsync(cancellationToken);
        Now = await plan.ForHomeAsync(viewer, cancellationToken);
        var mine = db.Reminders.AsNoTracking().VisibleTo(viewer);
        Told = await mine.Where(r => r.SentAt != null).OrderByDescending(r => r.SentAt).ThenByDescending(r => r.Id).Take(Shown)
            .Select(r => new Row(r.Rule, r.DueOn, r.Channel, r.SentAt!.Value, false)).ToListAsync(cancellationToken);
        ToCome = await mine.Where(r => r.SentAt == null && r.DroppedAt == null && r.FailedAt == null)
            .OrderBy(r => r.SendAfter).ThenBy(r => r.Id).Take(Shown)
            .Select(r => new Row(r.Rule, r.DueOn, r.Channel, r.SendAfter, r.LetterId != null)).ToListAsync(cancellationToken);
        var ways = await db.Users.Where(a => a.Id == viewer.AccountId).Select(a => new
        {
            ByMail = a.MailsTo != null,
            OnPhone = db.PushPhones.Any(p => p.AccountId == a.Id),
            ByMessage = a.MessagesTo != null,
        }).SingleAsync(cancellationToken);
        HasEmail = ways.ByMail;
        Channels =
        [
            ReminderChannel.Email,
            .. ways.OnPhone ? [ReminderChannel.Push] : Array.Empty<ReminderChannel>(),
            .. ways.ByMessage ? [ReminderChannel.Message] : Array.Empty<ReminderChannel>(),
        ];
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Local hour from which nothing rings.</summary>
        [Required]
        public TimeOnly? QuietFrom { get; init; }

        /// <summary>Local hour until which nothing rings.</summary>
        [Required]
        public TimeOnly? QuietTo { get; init; }

        /// <summary>One by one, or a letter.</summary>
        public MailRhythm Rhythm { get; init; }

        /// <summary>Which kinds come where.</summary>
        public List<Choice> Choices { get; init; } = [];
    }

    /// <summary>A kind on a channel.</summary>
    public sealed record Choice
    {
        /// <summary>Which kind.</summary>
        public ReminderRule Rule { get; init; }

        /// <summary>Where.</summary>
        public ReminderChannel Channel { get; init; }

        /// <summary>Whether it comes there.</summary>
        public bool IsWanted { get; init; }
    }

    /// <summary>A reminder.</summary>
    /// <param name="Rule">Which kind.</param>
    /// <param name="DueOn">The local day it is about.</param>
    /// <param name="Channel">Where.</param>
    /// <param name="At">When it was told, or will be (UTC).</param>
    /// <param name="IsKept">Whether it waits for a letter.</param>
    public sealed record Row(ReminderRule Rule, DateOnly DueOn, ReminderChannel Channel, DateTime At, bool IsKept);
}
