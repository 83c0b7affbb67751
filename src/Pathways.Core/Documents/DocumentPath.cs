using System.Linq.Expressions;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;

namespace Pathways.Core.Documents;

/// <summary>A youth's documents on a day: what there is, what is next, what blocks what. Computed, never stored.</summary>
public sealed class DocumentPath
{
    private readonly DocumentTypes types;
    private readonly Dictionary<string, DocumentStanding> byKey;

    private DocumentPath(DocumentTypes types, IReadOnlyList<DocumentStanding> all)
    {
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

    /// <summary>The one door to open now: first what is under way, else the first that can be begun and is still of use; null when nothing can be done today.</summary>
    public DocumentStanding? Next =>
        All.FirstOrDefault(standing => standing.Step == DocumentStep.UnderWay) ?? All.FirstOrDefault(standing => standing is { Step: DocumentStep.Open, IsStillNeeded: true });

    /// <summary>The nearest appointment that lies ahead; null without one.</summary>
    public DocumentStanding? Appointment(DateOnly today) =>
        All.Where(standing => standing.AppointmentAhead(today) is not null).MinBy(standing => (standing.Facts.AppointmentOn, standing.Facts.AppointmentTime ?? TimeOnly.MaxValue));

    /// <summary>What stands in the way of a document right now, each with what stands in its own way, down to the papers that can be begun.</summary>
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
            return [.. All.Where(standing => depths.ContainsKey(standing.Type.Key)).GroupBy(standing => depths[standing.Type.Key]).OrderBy(stage => stage.Key).Select(stage => stage.ToList())];

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

    /// <summary>Computes the path of a youth of this birth date and nationality on a day.</summary>
    public static DocumentPath On(DateOnly today, DocumentTypes types, DateOnly birthDate, string nationality, IEnumerable<DocumentFacts> documents)
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
                var mandatory = type.MandatoryAtMonths > 0 && birthDate.MonthsLater(type.MandatoryAtMonths) <= today;
                return new DocumentStanding(type, fact, step, [.. missing.Select(key => types.Find(key)!)], opensOn, expired, mandatory && step is not (DocumentStep.Have or DocumentStep.NotNeeded), IsStillNeeded(type.Key));
            })
            .ToList();
        return new DocumentPath(types, standings);

        // A paper that only led to others has served once they are there: nobody renews the birth record of somebody who holds the card.
        bool IsStillNeeded(string key) => key == types.Main || !types.OpenedBy(key).Any() || types.OpenedBy(key).Any(opened =>
            opened.IsFor(nationality) && !IsSettled(opened.Key) && opened.Needs.Any(group => group.Contains(key, StringComparer.Ordinal) && !group.Any(other => other != key && IsSatisfied(other))));

        bool IsSettled(string key) => IsSatisfied(key) || (facts.TryGetValue(key, out var fact) && fact.State == DocumentState.Requested);

        // A document that is not needed does not hold up those after it; nor does one that cannot be had with this nationality.
        bool IsSatisfied(string key) =>
            facts.TryGetValue(key, out var fact)
                ? fact.State == DocumentState.NotNeeded || (fact.State == DocumentState.Obtained && !Due.HasPassed(fact.ExpiresOn, today))
                : !types.Find(key)!.IsFor(nationality);
    }
}

/// <summary>What is recorded of a document; read from the database.</summary>
/// <param name="Type">The type's key.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RequestedOn">Day it was asked for.</param>
/// <param name="AppointmentOn">Day of the appointment.</param>
/// <param name="ObtainedOn">Day it was obtained.</param>
/// <param name="ExpiresOn">Last day it is valid.</param>
/// <param name="BlockedReason">Why it is stopped.</param>
/// <param name="AppointmentTime">Time of the appointment, when it is known.</param>
/// <param name="AppointmentPlace">Where the appointment is.</param>
/// <param name="CopyId">Key of the copy held.</param>
public sealed record DocumentFacts(
    string Type, DocumentState State, DateOnly? RequestedOn = null, DateOnly? AppointmentOn = null, DateOnly? ObtainedOn = null, DateOnly? ExpiresOn = null, string BlockedReason = "",
    TimeOnly? AppointmentTime = null, string AppointmentPlace = "", int? CopyId = null)
{
    /// <summary>How they are read: <c>y.Documents.AsQueryable().Select(DocumentFacts.From)</c>.</summary>
    public static Expression<Func<YouthDocument, DocumentFacts>> From { get; } = document => new DocumentFacts(
        document.Type, document.State, document.RequestedOn, document.AppointmentOn, document.ObtainedOn, document.ExpiresOn, document.BlockedReason,
        document.AppointmentTime, document.AppointmentPlace, document.CopyId);
}

/// <summary>Where one document stands on the path.</summary>
/// <param name="Type">The type.</param>
/// <param name="Facts">What is recorded.</param>
/// <param name="Step">What can be done.</param>
/// <param name="WaitsFor">The documents that must be had first (of a group of alternatives, the first one).</param>
/// <param name="OpensOn">The day from which it can be asked for.</param>
/// <param name="IsExpired">It was there and is no longer valid.</param>
/// <param name="IsLate">The law asks for it already and it is not there.</param>
/// <param name="IsStillNeeded">It is wanted for itself, or something still waits for it; a paper that has served is not renewed.</param>
public sealed record DocumentStanding(
    DocumentType Type, DocumentFacts Facts, DocumentStep Step, IReadOnlyList<DocumentType> WaitsFor, DateOnly OpensOn, bool IsExpired, bool IsLate, bool IsStillNeeded)
{
    /// <summary>It was there, is no longer valid, and is still needed.</summary>
    public bool NeedsRenewal => IsExpired && IsStillNeeded;

    /// <summary>It is there, still needed, and its last day comes within so many days.</summary>
    public bool ExpiresWithin(int days, DateOnly today) => Step == DocumentStep.Have && IsStillNeeded && Due.On(Facts.ExpiresOn, today, days) == DueState.Due;

    /// <summary>The day of its appointment, today or later.</summary>
    public DateOnly? AppointmentAhead(DateOnly today) => Step == DocumentStep.UnderWay && Facts.AppointmentOn >= today ? Facts.AppointmentOn : null;

    /// <summary>The day of an appointment that has passed without news.</summary>
    public DateOnly? AppointmentPassed(DateOnly today) => Step is not (DocumentStep.Have or DocumentStep.NotNeeded) && Due.HasPassed(Facts.AppointmentOn, today) ? Facts.AppointmentOn : null;
}

/// <summary>What can be done about a document.</summary>
public enum DocumentStep
{
    /// <summary>The youth has it and it is valid.</summary>
    Have = 1,

    /// <summary>Asked for, or an appointment lies ahead.</summary>
    UnderWay = 2,

    /// <summary>Can be begun today.</summary>
    Open = 3,

    /// <summary>Another document comes first.</summary>
    WaitsForDocument = 4,

    /// <summary>The youth is not old enough yet.</summary>
    WaitsForAge = 5,

    /// <summary>Something outside stops it; the reason is recorded.</summary>
    Stopped = 6,

    /// <summary>The youth does not need it.</summary>
    NotNeeded = 7,
}
