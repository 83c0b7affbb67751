using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pathways.Core.Accounts;
using Pathways.Core.Consents;
using Pathways.Core.Contact;
using Pathways.Core.Documents;
using Pathways.Core.FollowUps;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Changes;

/// <summary>
/// Which facts of a file are noted, and what is said of each: read before and after from what a saving is about to change. The one place
/// to add another fact.
/// </summary>
internal static class ChangedFacts
{
    /// <summary>The facts that differ. What is said of a new file is said by the file itself.</summary>
    public static IEnumerable<FileChange> Among(IEnumerable<EntityEntry> rows, int? by, DateTime now)
    {
        foreach (var ofOne in rows.Where(OfAFile).GroupBy(row => (Kind: row.Metadata.ClrType, Youth: YouthOf(row))))
        {
            if (ofOne.Key.Youth <= 0 || ofOne.All(row => row.State == EntityState.Unchanged)) continue;
            var facts = Facts[ofOne.Key.Kind];
            var was = facts(ofOne.Where(row => row.State != EntityState.Added).Select(row => new Reading(row, Before: true)));
            var will = facts(ofOne.Where(row => row.State != EntityState.Deleted).Select(row => new Reading(row, Before: false)));
            foreach (var (fact, subject) in was.Keys.Union(will.Keys))
            {
                var (from, to) = (was.GetValueOrDefault((fact, subject), ""), will.GetValueOrDefault((fact, subject), ""));
                if (from == to) continue;
                var told = !Untold.Contains(fact);
                yield return new FileChange
                {
                    YouthId = ofOne.Key.Youth,
                    At = now,
                    ById = by,
                    Fact = fact,
                    Subject = subject,
                    From = told ? from : "",
                    To = told ? to : "",
                };
            }
        }
    }

    /// <summary>Facts whose words stay in the file alone.</summary>
    private static readonly HashSet<FileFact> Untold =
    [
        FileFact.LegalStatus, FileFact.Guardian, FileFact.Phone, FileFact.Email, FileFact.Notes, FileFact.Disability,
        FileFact.Accommodation,
    ];

    private static readonly Dictionary<Type, Func<IEnumerable<Reading>, Dictionary<(FileFact, string), string>>> Facts = new()
    {
        [typeof(Youth)] = rows => rows.SelectMany(OfYouth).ToDictionary(fact => (fact.Fact, ""), fact => fact.Says),
        [typeof(Stay)] = rows => One(FileFact.Centre, rows.Where(IsOpen).MaxBy(From),
            stay => Words(stay.Of<int>(nameof(Stay.CentreId)), From(stay))),
        [typeof(Mentorship)] = Mentors,
        [typeof(Exit)] = rows => One(FileFact.Exit, rows.FirstOrDefault(Stands), exit => Words(exit.Of<DateOnly>(nameof(Exit.On)),
            exit.Of<ExitReason>(nameof(Exit.Reason)))),
        [typeof(FollowUpWave)] = rows =>
            Each(FileFact.FollowUp, rows.Where(Stands), wave => Words(wave.Of<int>(nameof(FollowUpWave.Months))),
            wave => Words(wave.Of<DateOnly>(nameof(FollowUpWave.AskedOn)))),
        [typeof(YouthDocument)] = rows => Each(FileFact.Document, rows, document => document.Of<string>(nameof(YouthDocument.Type)),
            document => Words(document.Of<DocumentState>(nameof(YouthDocument.State)),
                document.Of<DateOnly?>(nameof(YouthDocument.ObtainedOn)))),
        [typeof(Consent)] = rows => One(FileFact.Consent,
            rows.Where(Stands).Where(consent => consent.Of<DateOnly?>(nameof(Consent.WithdrawnOn)) is null)
                .MaxBy(consent => consent.Of<DateTime>(nameof(Consent.RecordedAt))),
            consent => Words(consent.Of<DateOnly>(nameof(Consent.YouthOn)))),
        [typeof(Plan)] = rows => Each(FileFact.Plan,
            rows.Where(plan => plan.Of<PlanState>(nameof(Plan.State)) != PlanState.Draft),
            plan => Words(plan.Of<int>(nameof(Plan.Version))), plan => Words(plan.Of<PlanState>(nameof(Plan.State)))),
    };

    private static IEnumerable<(FileFact Fact, string Says)> OfYouth(Reading youth)
    {
        yield return (FileFact.Name, youth.Name());
        yield return (FileFact.BirthDate, Words(new Birth(youth.Of<DateOnly>(nameof(Youth.BirthDate)),
            youth.Of<DatePrecision>(nameof(Youth.BirthPrecision)))));
        yield return (FileFact.Sex, Words(youth.Of<Sex>(nameof(Youth.Sex))));
        yield return (FileFact.EntryDate, Words(youth.Of<DateOnly?>(nameof(Youth.EntryDate))));
        foreach (var (fact, property) in new[]
        {
            (FileFact.FileNumber, nameof(Youth.FileNumber)), (FileFact.Nationality, nameof(Youth.Nationality)),
            (FileFact.LegalStatus, nameof(Youth.LegalStatus)), (FileFact.Guardian, nameof(Youth.Guardian)),
            (FileFact.Phone, nameof(Youth.Phone)), (FileFact.Email, nameof(Youth.Email)), (FileFact.Notes, nameof(Youth.Notes)),
            (FileFact.Disability, nameof(Youth.Disability)), (FileFact.Accommodation, nameof(Youth.Accommodation)),
        })
        {
            yield return (fact, youth.Of<string>(property));
        }
    }

    private static Dictionary<(FileFact, string), string> Mentors(IEnumerable<Reading> rows)
    {
        var (covers, leads) = (rows.Where(IsCover).ToList(), rows.Where(row => !IsCover(row)));
        var facts = One(FileFact.Lead, leads.Where(IsOpen).MaxBy(From), lead => Words(Mentor(lead), From(lead)));
        foreach (var (fact, says) in Each(FileFact.Cover, covers, cover => Words(Mentor(cover), From(cover)),
            cover => Words(Mentor(cover), From(cover), cover.Of<DateOnly?>(nameof(Mentorship.To)))))
        {
            facts.Add(fact, says);
        }

        return facts;
    }

    private static Dictionary<(FileFact, string), string> One(FileFact fact, Reading? row, Func<Reading, string> says) =>
        row is { } there ? new() { [(fact, "")] = says(there) } : [];

    private static Dictionary<(FileFact, string), string> Each(FileFact fact, IEnumerable<Reading> rows, Func<Reading, string> subject,
        Func<Reading, string> says) =>
        rows.GroupBy(row => (fact, subject(row))).ToDictionary(same => same.Key, same => says(same.Last()));

    private static bool IsCover(Reading row) => row.Of<bool>(nameof(Mentorship.IsCover));

    private static int Mentor(Reading row) => row.Of<int>(nameof(Mentorship.MentorId));

    private static bool IsOpen(Reading row) => row.Of<DateOnly?>(nameof(Stay.To)) is null;

    /// <summary>Not taken back as recorded by mistake.</summary>
    private static bool Stands(Reading row) => row.Of<int?>(nameof(Exit.MistakeId)) is null;

    private static DateOnly From(Reading row) => row.Of<DateOnly>(nameof(Stay.From));

    private static bool OfAFile(EntityEntry row) => Facts.ContainsKey(row.Metadata.ClrType);

    /// <summary>The youth's key; of a new file it is not known yet, and below 1.</summary>
    private static int YouthOf(EntityEntry row) => row.Metadata.ClrType != typeof(Youth)
        ? (int)row.Property(nameof(Stay.YouthId)).CurrentValue!
        : row.State == EntityState.Added ? 0 : (int)row.Property(nameof(Youth.Id)).CurrentValue!;

    private static string Words(params object?[] parts) => string.Join(' ', parts.Select(part => part switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(part, CultureInfo.InvariantCulture),
    }).Where(part => part is not null));

    /// <summary>A row as it stood, or as it is to stand.</summary>
    private sealed record Reading(EntityEntry Row, bool Before)
    {
        public T Of<T>(string property) => Value<T>(Row.Property(property));

        public string Name()
        {
            var name = Row.ComplexProperty(nameof(Youth.Name));
            var (arabic, latin) = (name.Property(nameof(PersonName.Arabic)), name.Property(nameof(PersonName.Latin)));
            return string.Join(" / ", new[] { Value<string>(arabic), Value<string>(latin) }.Where(part => part.Length > 0));
        }

        private T Value<T>(PropertyEntry property) => (T)(Before ? property.OriginalValue : property.CurrentValue)!;
    }
}
