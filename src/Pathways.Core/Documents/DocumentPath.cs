using System.Linq.Expressions;
using Pathways.Core.Time;

namespace Pathways.Core.Documents;

/// <summary>A youth's documents on a day: what there is, what is next, what blocks what. Computed, never stored.</summary>
public sealed class DocumentPath
{
    private readonly DateOnly today;
    private readonly DocumentTypes types;
    private readonly Dictionary<string, DocumentStanding> byKey;

    private DocumentPath(DateOnly today, DocumentTypes types, IReadOnlyList<DocumentStanding> all)
    {
        this.today = today;
        this.types = types;
        All = all;
        byKey = all.ToDictionary(standing => standing.Type.Key, StringComparer.Ordinal);
    }

    /// <summary>Every type that concerns the youth, in the profile's order.</summary>
    public IReadOnlyList<DocumentStanding> All { get; }

    /// <summary>The document the path leads to; null when it does not concern the youth.</summary>
    public DocumentStanding? Main => Find(types.Main);

    /// <summary>How many the youth needs.</summary>
    public int Needed => All.Count(standing => standing.Step != DocumentStep.NotNeeded);

    /// <summary>How many of them the youth has.</summary>
    public int Held => All.Count(standing => standing.Step == DocumentStep.Have);

    /// <summary>
    /// The one door to open now, the same on the home and among the documents: the appointment that lies ahead, else what can be begun on
    /// the road to the main document, else what the age has opened, what is under way, or the first that can be begun and is still of use;
    /// null when nothing can be done today.
    /// </summary>
    public DocumentStanding? Next => Appointment(today) ?? OnTheRoad ?? OpenedByAge
        ?? All.FirstOrDefault(standing => standing.Step == DocumentStep.UnderWay)
        ?? All.FirstOrDefault(standing => standing is { Step: DocumentStep.Open, IsStillNeeded: true });

    /// <summary>The first paper on the road to the main document that can be begun, from the age the main one can be asked for.</summary>
    public DocumentStanding? OnTheRoad => HasMain || Main!.OpensOn > today ? null
        : Road.SelectMany(stage => stage).FirstOrDefault(standing => standing.Step == DocumentStep.Open);

    /// <summary>A door beside the main one that the youth's age has opened and nothing blocks.</summary>
    public DocumentStanding? OpenedByAge => All.FirstOrDefault(standing =>
        standing is { Type.OpensAtMonths: > 0, Step: DocumentStep.Open } && standing != Main);

    /// <summary>The nearest appointment that lies ahead; null without one.</summary>
    public DocumentStanding? Appointment(DateOnly today) =>
        All.Where(standing => standing.AppointmentAhead(today) is not null)
            .MinBy(standing => (standing.Facts.AppointmentOn, standing.Facts.AppointmentTime ?? TimeOnly.MaxValue));

    /// <summary>
    /// The last day of the document that ends first, of those still needed: it has ended, or does within so many days. Null without one.
    /// </summary>
    public DateOnly? EndsOn(int days, DateOnly today) =>
        All.Where(standing => standing.NeedsRenewal || standing.ExpiresWithin(days, today)).Min(standing => standing.Facts.ExpiresOn);

    /// <summary>Whether the main document is there, or none is needed.</summary>
    public bool HasMain => Main is null or { Step: DocumentStep.Have or DocumentStep.NotNeeded };

    /// <summary>The documents beside the main one that could be had by now and are missing.</summary>
    public IEnumerable<DocumentStanding> Missing(DateOnly today) => All.Where(standing => standing.Type.Key != types.Main
        && standing.OpensOn <= today
        && standing.Step is (DocumentStep.Open or DocumentStep.UnderWay or DocumentStep.Stopped or DocumentStep.WaitsForDocument));

    /// <summary>
    /// What stands in the way of a document right now, each with what stands in its own way, down to the papers that can be begun.
    /// </summary>
    public IEnumerable<DocumentStanding> Blocking(DocumentStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return standing.WaitsFor.Select(type => Find(type.Key)).OfType<DocumentStanding>();
    }

    /// <summary>The road to the main document: stages of documents that are needed together, in order.</summary>
    public IReadOnlyList<IReadOnlyList<DocumentStanding>> Road
    {
        get
        {
            var depths = new Dictionary<string, int>(StringComparer.Ordinal);
            Depth(types.Main);
            return [.. All.Where(standing => depths.ContainsKey(standing.Type.Key)).GroupBy(standing => depths[standing.Type.Key])
                .OrderBy(stage => stage.Key).Select(stage => stage.ToList())];

            int Depth(string key)
            {
                if (depths.TryGetValue(key, out var known)) return known;
                var needs = types.Find(key)?.Needs ?? [];
                return depths[key] = needs.SelectMany(group => group).Select(need => Depth(need) + 1).DefaultIfEmpty(0).Max();
            }
        }
    }

    /// <summary>What hangs on a document in the drawing: the types whose last group of prerequisites names it first.</summary>
    public IEnumerable<DocumentStanding> HangingOn(string key)
    {
        var road = Road.SelectMany(stage => stage).Select(standing => standing.Type.Key).ToHashSet(StringComparer.Ordinal);
        return All.Where(standing => !road.Contains(standing.Type.Key) && standing.Type.Needs is [.., [var first, ..]] && first == key);
    }

    /// <summary>Where the document of a type stands; null when the type does not concern the youth.</summary>
    public DocumentStanding? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>
    /// Computes the path of a youth of this birth date and nationality on a day. Of a birth date that is not known to the day: the first
    /// possible one for staff, who must not be late; the last for the youth, whom no office turns away.
    /// </summary>
    public static DocumentPath On(DateOnly today, DocumentTypes types, DateOnly birthDate, string nationality,
        IEnumerable<DocumentFacts> documents)
    {
        ArgumentNullException.ThrowIfNull(types);
        var facts = documents.ToDictionary(document => document.Type, StringComparer.Ordinal);
        var standings = types.All
            .Where(type => type.IsFor(nationality) || facts.ContainsKey(type.Key))
            .Select(type =>
            {
                var fact = facts.GetValueOrDefault(type.Key) ?? new DocumentFacts(type.Key, DocumentState.Missing);
                var missing = type.Needs.Where(group => !group.Any(IsSatisfied)).Select(group => group[0]).ToList();
                var opensOn = type.OpensOn(birthDate);
                var expired = fact.State == DocumentState.Obtained && Due.HasPassed(fact.ExpiresOn, today);
                var served = expired && !IsStillNeeded(type.Key);
                var step = fact.State switch
                {
                    DocumentState.NotNeeded => DocumentStep.NotNeeded,
                    DocumentState.Obtained when !expired || served => DocumentStep.Have,
                    DocumentState.Blocked => DocumentStep.Stopped,
                    DocumentState.Requested => DocumentStep.UnderWay,
                    _ when fact.AppointmentOn >= today => DocumentStep.UnderWay,
                    _ when missing.Count > 0 => DocumentStep.WaitsForDocument,
                    _ when opensOn > today => DocumentStep.WaitsForAge,
                    _ => DocumentStep.Open,
                };
                var mandatory = type.AskedByLawFrom(birthDate) <= today;
                return new DocumentStanding(type, fact, step, [.. missing.Select(key => types.Find(key)!)], opensOn, expired, mandatory
                    && step is not (DocumentStep.Have or DocumentStep.NotNeeded), IsStillNeeded(type.Key));
            })
            .ToList();
        return new DocumentPath(today, types, standings);

        // A paper that only led to others has served once they are there: nobody renews the birth record of somebody who holds the card.
        bool IsStillNeeded(string key) => key == types.Main || !types.OpenedBy(key).Any() || types.OpenedBy(key).Any(opened =>
            opened.IsFor(nationality) && !IsSettled(opened.Key) && opened.Needs.Any(group => group.Contains(key, StringComparer.Ordinal)
                && !group.Any(other => other != key && IsSatisfied(other))));

        bool IsSettled(string key) => IsSatisfied(key) || (facts.TryGetValue(key, out var fact) && fact.State == DocumentState.Requested);

        // A document that is not needed does not hold up those after it; nor does one that cannot be had with this nationality.
        bool IsSatisfied(string key) =>
            facts.TryGetValue(key, out var fact)
                ? fact.State == DocumentState.NotNeeded || (fact.State == DocumentState.Obtained && !Due.HasPassed(fact.ExpiresOn, today))
                : !types.Find(key)!.IsFor(nationality);
    }
}
