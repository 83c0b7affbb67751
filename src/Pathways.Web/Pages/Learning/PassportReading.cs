using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Vocation;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Content;

namespace Pathways.Web.Pages.Learning;

/// <summary>
/// What stands in a youth's skill passport: practices somebody confirmed, workshops attended, certificates. It is made to be shown to an
/// employer, so it holds the name and
/// nothing else of the file: no birth date, no number, no centre, no role of who confirmed.
/// </summary>
/// <param name="NameArabic">The youth's name in Arabic letters.</param>
/// <param name="NameLatin">The youth's name in Latin letters.</param>
/// <param name="Skills">Confirmed practices.</param>
/// <param name="Workshops">Workshops attended.</param>
/// <param name="Certificates">Certificates of placements.</param>
/// <param name="Language">The language it is written in.</param>
public sealed record PassportReading(
    string NameArabic, string NameLatin, IReadOnlyList<PassportReading.Skill> Skills, IReadOnlyList<PassportReading.Attended> Workshops,
        IReadOnlyList<PassportReading.Certificate> Certificates, Language Language)
{
    /// <summary>True when nothing is confirmed yet.</summary>
    public bool IsEmpty => Skills.Count + Workshops.Count + Certificates.Count == 0;

    /// <summary>Minutes of all workshops.</summary>
    public int Minutes => Workshops.Sum(workshop => workshop.Minutes);

    /// <summary>
    /// Reads the passport of a youth the viewer sees, a youth's own without an id; null when there is none. Four statements.
    /// </summary>
    public static async Task<PassportReading?> ReadAsync(PathwaysDb db, Viewer viewer, int? youthId, Language language,
        CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => youthId == null ? y.AccountId == viewer.AccountId : y.Id == youthId)
            .Select(y => new { y.Id, y.NameArabic, y.NameLatin }).SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return null;
        var skills = await db.Practices.Where(p => p.YouthId == youth.Id && p.ConfirmedAt != null).OrderBy(p => p.ConfirmedAt)
            .ThenBy(p => p.Id)
            .Select(p => new Skill(p.Module, p.Key, p.Alone, p.ConfirmedAt!.Value, p.ConfirmedBy!.NameArabic, p.ConfirmedBy.NameLatin))
            .ToListAsync(cancellationToken);
        var workshops = await db.Registrations.Where(r => r.YouthId == youth.Id && r.AttendedAt != null).OrderBy(r => r.Workshop.StartsAt)
            .ThenBy(r => r.Id)
            .Select(r => new Attended(r.Workshop.TitleArabic, r.Workshop.TitleLatin, r.Workshop.StartsAt, r.Workshop.Minutes))
            .ToListAsync(cancellationToken);
        var certificates = await db.Placements.Where(p => p.YouthId == youth.Id && p.CertifiedOn != null).OrderBy(p => p.CertifiedOn)
            .ThenBy(p => p.Id)
            .Select(p => new Certificate(p.Certificate, p.Trade, p.CertifiedOn!.Value)).ToListAsync(cancellationToken);
        return new PassportReading(youth.NameArabic, youth.NameLatin, skills, workshops, certificates, language);
    }

    /// <summary>The confirmed practices by domain, in the library's words; a practice whose module is gone is left out.</summary>
    public IEnumerable<IGrouping<Domain, (Skill Skill, Module Module, string Title)>> ByDomain(ModuleLibrary library) =>
        Known(library).GroupBy(row => row.Module.Domains[0]).OrderBy(group => group.Key);

    /// <summary>So many confirmed practices, what is done alone first, then the latest; and how many more there are.</summary>
    public (IReadOnlyList<(Skill Skill, Module Module, string Title)> Shown, int More) Latest(ModuleLibrary library, int most)
    {
        var known = Known(library).OrderByDescending(row => row.Skill.Alone).ThenByDescending(row => row.Skill.ConfirmedAt).ToList();
        return ([.. known.Take(most)], Math.Max(0, known.Count - most));
    }

    /// <summary>The life skills practised, most often first.</summary>
    public IEnumerable<(string Skill, int Count)> LifeSkills(ModuleLibrary library) =>
        Known(library).SelectMany(row => row.Module.Skills).GroupBy(skill => skill, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count())).OrderByDescending(row => row.Item2).ThenBy(row => row.Key, StringComparer.Ordinal);

    private IEnumerable<(Skill Skill, Module Module, string Title)> Known(ModuleLibrary library) =>
        from skill in Skills
        let module = library.Find(skill.Module)
        where module is not null
        let task = module.In(Language).Practices.FirstOrDefault(practice => practice.Key == skill.Key)
        where task is not null
        select (skill, module, task.Title);

    /// <summary>A confirmed practice.</summary>
    public sealed record Skill(string Module, string Key, bool Alone, DateTime ConfirmedAt, string ByArabic, string ByLatin);

    /// <summary>A workshop attended.</summary>
    public sealed record Attended(string TitleArabic, string TitleLatin, DateTime StartsAt, int Minutes);

    /// <summary>A certificate.</summary>
    public sealed record Certificate(string Name, string Trade, DateOnly On);
}
