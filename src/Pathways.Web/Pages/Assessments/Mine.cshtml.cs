using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Assessments;

/// <summary>
/// How the youth sees the own life: own levels as rings, the assessment to answer, and both voices once the conversation is open.
/// </summary>
[May(Permission.SeeOwnPath)]
public sealed class MineModel(PathwaysDb db, Viewer viewer, LocalTime clock, ItemSets itemSets) : PageModel
{
    /// <summary>An earlier joint assessment to look at.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Show { get; set; }

    /// <summary>The newest assessments with the own answers only, newest first.</summary>
    public IReadOnlyList<Own> Newest { get; private set; } = [];

    /// <summary>Those whose two voices may be read.</summary>
    public IReadOnlyList<Joint> Joints { get; private set; } = [];

    /// <summary>The one still to be answered.</summary>
    public Own? Open => Newest.FirstOrDefault(own => own.YouthDoneAt is null && own.CompletedAt is null);

    /// <summary>The last one with own levels.</summary>
    public Own? Last => Newest.FirstOrDefault(own => own.YouthDoneAt is not null)
        ?? Newest.FirstOrDefault(own => own.Levels.Any(level => level.Level is not null || level.NotYet));

    /// <summary>The joint one shown.</summary>
    public Joint? Current => Joints.FirstOrDefault(joint => joint.Id == Show) ?? (Joints.Count > 0 ? Joints[0] : null);

    /// <summary>Nothing was begun yet, and there is somebody to talk with about it.</summary>
    public bool MayBegin { get; private set; }

    /// <summary>Shows the view.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var mine = db.Assessments.AsNoTracking().VisibleTo(viewer, db).OrderByDescending(a => a.StartedAt).ThenByDescending(a => a.Id);
        Newest = await mine.Take(3)
            .Select(a => new Own(a.Id, a.StartedAt, a.YouthDoneAt, a.CompletedAt, a.Answers.Where(x => x.Voice == Voice.Youth)
                .Select(x => new OwnLevel(x.Domain, x.Level, x.NotYet)).ToList()))
            .ToListAsync(cancellationToken);
        MayBegin = Newest.Count == 0 && await LeadAsync(cancellationToken) is not null;
        Joints = await mine.ReadJoint().Take(12).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// I begin alone, the first time, with whoever accompanies me: the road begins with how I see myself, and waits for nobody. One that
    /// somebody has opened meanwhile is gone on with.
    /// </summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await db.CheckAndSaveAsync<int?>(
            async () =>
            {
                if (await db.Youths.VisibleTo(viewer, db).Select(y => (int?)y.Id).SingleOrDefaultAsync(cancellationToken) is not { } me)
                    return null;
                var before = await db.Assessments.Where(Assessment.Stands).Where(a => a.YouthId == me).OrderByDescending(a => a.Id)
                    .Select(a => (int?)a.Id)
                    .FirstOrDefaultAsync(cancellationToken);
                if (before is not null) return before;
                if (await LeadAsync(cancellationToken) is not { } lead) return null;
                var started = Assessment.Start(me, lead, clock.UtcNow, await itemSets.CurrentVersionAsync(cancellationToken));
                db.Assessments.Add(started);
                await db.SaveChangesAsync(cancellationToken);
                return started.Id;
            },
            cancellationToken);
        return id is { } found ? RedirectToPage("Answer", new { assessmentId = found }) : NotFound();
    }

    /// <summary>Who accompanies me today; null for nobody.</summary>
    private Task<int?> LeadAsync(CancellationToken cancellationToken) => db.Mentorships.Where(Mentorship.LeadOn(viewer.Today))
        .WhereYouthVisibleTo(m => m.Youth, viewer, db).Select(m => (int?)m.MentorId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>An assessment with the own voice.</summary>
    public sealed record Own(int Id, DateTime StartedAt, DateTime? YouthDoneAt, DateTime? CompletedAt, IReadOnlyList<OwnLevel> Levels)
    {
        /// <summary>The own level on a domain; 0 when there is none.</summary>
        public int Of(Domain domain) => Levels.FirstOrDefault(level => level.Domain == domain)?.Level ?? 0;
    }

    /// <summary>An own level, or that it is too early for one.</summary>
    public sealed record OwnLevel(Domain Domain, int? Level, bool NotYet);
}
