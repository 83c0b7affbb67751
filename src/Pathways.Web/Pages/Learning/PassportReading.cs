using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Learning;
using Pathways.Core.Vocation;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Content;

namespace Pathways.Web.Pages.Learning;

/// <summary>
/// What stands in a youth's skill passport: practices somebody confirmed, workshops attended, certificates. It is made to be shown to an
/// employer, so it holds the name and nothing else of the file: no birth date, no number, no centre, no role of who confirmed; a practice
/// stands there by its line for strangers, where it has one and the youth wants it (<see cref="Passport.Holds"/>).
/// </summary>
/// <param name="Name">The youth's name.</param>
/// <param name="Offered">Confirmed practices that have a line, those left out by the youth too.</param>
/// <param name="Workshops">Workshops attended.</param>
/// <param name="Certificates">Certificates of placements.</param>
/// <param name="Language">The language it is written in.</param>
public sealed record PassportReading(
    PersonName Name, IReadOnlyList<PassportReading.Skill> Offered, IReadOnlyList<PassportReading.Attended> Workshops,
        IReadOnlyList<PassportReading.Certificate> Certificates, Language Language)
{
    /// <summary>The practices that stand there.</summary>
    public IReadOnlyList<Skill> Skills => [.. Offered.Where(skill => skill.IsHeld)];

    /// <summary>True when nothing stands there.</summary>
    public bool IsEmpty => Skills.Count + Workshops.Count + Certificates.Count == 0;

    /// <summary>Minutes of all workshops.</summary>
    public int Minutes => Workshops.Sum(workshop => workshop.Minutes);

    /// <summary>
    /// Reads the passport of a youth the viewer sees, a youth's own without an id; null when there is none. Four statements.
    /// </summary>
    public static async Task<PassportReading?> ReadAsync(PathwaysDb db, Viewer viewer, ModuleLibrary library, int? youthId,
        Language language, CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => youthId == null ? y.AccountId == viewer.AccountId : y.Id == youthId)
            .Select(y => new { y.Id, y.Name }).SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return null;
        var practices = await db.Practices.Where(p => p.YouthId == youth.Id && p.ConfirmedAt != null).OrderBy(p => p.ConfirmedAt)
            .ThenBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Module,
                p.Key,
                p.Alone,
                On = p.ConfirmedAt!.Value,
                By = p.ConfirmedBy!.Name,
                p.InPassport,
            })
            .ToListAsync(cancellationToken);
        var offered =
            from practice in practices
            let module = library.Find(practice.Module)
            let line = module?.In(language).PassportLine(practice.Key)
            where line is not null
            select new Skill(practice.Id, module, line, practice.Alone, practice.On, practice.By,
                Passport.Holds(hasLine: true, module.IsSensitive, practice.InPassport));
        var workshops = await db.Registrations.Where(r => r.YouthId == youth.Id && r.AttendedAt != null).OrderBy(r => r.Workshop.StartsAt)
            .ThenBy(r => r.Id)
            .Select(r => new Attended(r.Workshop.TitleArabic, r.Workshop.TitleLatin, r.Workshop.StartsAt, r.Workshop.Minutes))
            .ToListAsync(cancellationToken);
        var certificates = await db.Placements.Where(Placement.Stands).Where(p => p.YouthId == youth.Id && p.CertifiedOn != null)
            .OrderBy(p => p.CertifiedOn)
            .ThenBy(p => p.Id)
            .Select(p => new Certificate(p.Certificate, p.Trade, p.CertifiedOn!.Value)).ToListAsync(cancellationToken);
        return new PassportReading(youth.Name, [.. offered], workshops, certificates, language);
    }

    /// <summary>The practices by domain.</summary>
    public IEnumerable<IGrouping<Domain, Skill>> ByDomain() => Skills.GroupBy(skill => skill.Module.Domains[0]).OrderBy(group => group.Key);

    /// <summary>So many practices, what is done alone first, then the latest; and how many more there are.</summary>
    public (IReadOnlyList<Skill> Shown, int More) Latest(int most) =>
        ([.. Skills.OrderByDescending(skill => skill.Alone).ThenByDescending(skill => skill.ConfirmedAt).Take(most)],
            Math.Max(0, Skills.Count - most));

    /// <summary>The life skills practised, most often first.</summary>
    public IEnumerable<(string Skill, int Count)> LifeSkills() =>
        Skills.SelectMany(skill => skill.Module.Skills).GroupBy(skill => skill, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count())).OrderByDescending(row => row.Item2).ThenBy(row => row.Key, StringComparer.Ordinal);

    /// <summary>A confirmed practice.</summary>
    /// <param name="Id">The practice's id.</param>
    /// <param name="Module">Its module.</param>
    /// <param name="Line">Its line for strangers.</param>
    /// <param name="Alone">Done alone.</param>
    /// <param name="ConfirmedAt">When it was confirmed (UTC).</param>
    /// <param name="By">Who confirmed.</param>
    /// <param name="IsHeld">It stands in the passport.</param>
    public sealed record Skill(int Id, Module Module, string Line, bool Alone, DateTime ConfirmedAt, PersonName By,
        bool IsHeld);

    /// <summary>A workshop attended.</summary>
    public sealed record Attended(string TitleArabic, string TitleLatin, DateTime StartsAt, int Minutes);

    /// <summary>A certificate.</summary>
    public sealed record Certificate(string Name, string Trade, DateOnly On);
}
