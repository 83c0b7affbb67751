using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Learning;

/// <summary>A module that fits what the last assessment says, and why.</summary>
/// <param name="Module">The module's key.</param>
/// <param name="Domain">The domain it serves.</param>
/// <param name="Reason">Why, for kind words.</param>
public sealed record Recommendation(string Module, Domain Domain, RecommendationReason Reason)
{
    /// <summary>So many are shown at most: more would be a list of what is missing.</summary>
    public const int Most = 3;

    /// <summary>
    /// Up to three modules, one for each domain that needs it most. A domain speaks when a voice rates it 1 or 2, or when the voices lie
    /// two levels apart; the lowest level comes first, then the wider gap, then the domain's own order. A module that was practised already
    /// is not recommended again, and one that a bystander should not see never, neither to the youth nor to staff; of the others the one
    /// that begins with the domain comes first, in the library's order.
    /// </summary>
    /// <param name="levels">What each voice said, 1 to 4; null when it said nothing or may not be read.</param>
    /// <param name="modules">The modules in the library's order, with their domains and the stage reached.</param>
    public static IReadOnlyList<Recommendation> For(IEnumerable<DomainLevels> levels, IReadOnlyCollection<LearnableModule> modules)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(modules);
        var open = modules.Where(module => module is { Stage: < LearningStage.Practised, IsSensitive: false }).ToList();
        var found = new List<Recommendation>();
        foreach (var (domain, reason) in levels.Select(level => (level, Reason: ReasonOf(level))).Where(row => row.Reason is not null)
            .OrderBy(row => Math.Min(row.level.Youth ?? 4, row.level.Mentor ?? 4)).ThenByDescending(row => Gap(row.level))
            .ThenBy(row => row.level.Domain)
            .Select(row => (row.level.Domain, row.Reason!.Value)))
        {
            if (found.Count == Most) break;
            var module = open.Where(module => module.Domains.Contains(domain)).OrderBy(module => module.Domains[0] == domain ? 0 : 1)
                .FirstOrDefault();
            if (module is null) continue;
            open.Remove(module);
            found.Add(new Recommendation(module.Key, domain, reason));
        }

        return found;
    }

    /// <summary>
    /// What the last assessment with an answer says, one statement. The own voice once it is finished, the other once both may be read side
    /// by side: a page never shows
    /// more through this than the assessment itself does. What the youth says is too early is left out, whatever the other voice says.
    /// </summary>
    public static async Task<IReadOnlyList<DomainLevels>> LevelsAsync(PathwaysDb db, Viewer viewer, int? youthId,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (youthId is null && viewer.Role != Role.Youth) return [];
        var last = db.Assessments.VisibleTo(viewer, db).Where(a => (youthId == null || a.YouthId == youthId) && a.YouthDoneAt != null)
            .OrderByDescending(a => a.StartedAt).Select(a => a.Id).Take(1);
        var rows = await db.AssessmentAnswers.AsNoTracking().Where(a => last.Contains(a.AssessmentId))
            .Join(db.Assessments, answer => answer.AssessmentId, assessment => assessment.Id, (answer, assessment) => new
            {
                answer.Domain,
                answer.Voice,
                answer.Level,
                answer.NotYet,
                IsJoint = assessment.JointOpenedAt != null || assessment.MentorDoneAt != null,
            })
            .Where(row => row.Voice == Voice.Youth || row.IsJoint)
            .ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => row.Domain).Where(group => !group.Any(row => row.Voice == Voice.Youth && row.NotYet))
            .Select(group => new DomainLevels(group.Key, group.FirstOrDefault(row => row.Voice == Voice.Youth)?.Level,
                group.FirstOrDefault(row => row.Voice == Voice.Mentor)?.Level))];
    }

    private static RecommendationReason? ReasonOf(DomainLevels level) => level switch
    {
        { Youth: 1 } or { Mentor: 1 } => RecommendationReason.Need,
        _ when Gap(level) >= 2 => RecommendationReason.TwoViews,
        { Youth: 2 } or { Mentor: 2 } => RecommendationReason.Building,
        _ => null,
    };

    private static int Gap(DomainLevels level) => level is { Youth: { } youth, Mentor: { } mentor } ? Math.Abs(youth - mentor) : 0;
}
