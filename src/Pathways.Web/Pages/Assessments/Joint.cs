using Pathways.Core.Assessments;
using Pathways.Core.Contact;

namespace Pathways.Web.Pages.Assessments;

/// <summary>Both voices of one assessment, read only once they may be read side by side.</summary>
public sealed record Joint(
    int Id, int YouthId, int ItemSetVersion, DateTime StartedAt, DateTime? CompletedAt, int Revision, PersonName Youth,
    PersonName Mentor, int WorkOn, string Agreed, AssistedReason? Assisted, IReadOnlyList<Said> Answers)
{
    /// <summary>
    /// The domains to begin with: where somebody sees a need, the greatest need first, then the greatest difference. What the youth says is
    /// too early is no need.
    /// </summary>
    public IReadOnlyList<Domain> Suggested =>
    [
        .. Domains.All.Select(domain => (Domain: domain, Youth: Level(Voice.Youth, domain) ?? Level(Voice.Mentor, domain),
            Mentor: Level(Voice.Mentor, domain) ?? Level(Voice.Youth, domain)))
            .Where(d => Of(Voice.Youth, d.Domain) is not { NotYet: true })
            .Where(d => d.Youth is <= 2 || d.Mentor is <= 2)
            .OrderBy(d => d.Youth + d.Mentor).ThenByDescending(d => Math.Abs((d.Youth - d.Mentor) ?? 0)).ThenBy(d => d.Domain)
            .Take(Assessment.MostToWorkOn).Select(d => d.Domain),
    ];

    /// <summary>What a voice said on a domain.</summary>
    public Said? Of(Voice voice, Domain domain) => Answers.FirstOrDefault(answer => answer.Voice == voice && answer.Domain == domain);

    /// <summary>The domains that a voice says are too early.</summary>
    public IEnumerable<Domain> TooEarly(Voice voice) => Domains.All.Where(domain => Of(voice, domain) is { NotYet: true });

    /// <summary>A voice's level on a domain.</summary>
    public int? Level(Voice voice, Domain domain) => Of(voice, domain)?.Level;
}

/// <summary>One voice on one domain.</summary>
public sealed record Said(Voice Voice, Domain Domain, int? Level, bool NotYet, string Strengths, string Needs);

/// <summary>How both voices are read.</summary>
public static class Joints
{
    /// <summary>Projects assessments that may be read jointly, and no others, in one statement.</summary>
    public static IQueryable<Joint> ReadJoint(this IQueryable<Assessment> assessments) => assessments.Joint().Select(a => new Joint(
        a.Id, a.YouthId, a.ItemSetVersion, a.StartedAt, a.CompletedAt, a.Revision, a.Youth.Name,
        a.StartedBy.Name, a.WorkOn, a.Agreed, a.Assisted,
        a.Answers.OrderBy(x => x.Domain).Select(x => new Said(x.Voice, x.Domain, x.Level, x.NotYet, x.Strengths, x.Needs)).ToList()));
}
