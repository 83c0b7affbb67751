using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>
/// Which centre and which mentor a row's words mean, among the centres that the manager sees: another centre's name is as unknown as
/// a name that does not exist.
/// </summary>
public sealed class RegisterPlaces
{
    private readonly Dictionary<string, int?> centres = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?> mentors = new(StringComparer.Ordinal);
    private readonly HashSet<int> centreIds;
    private readonly HashSet<(int CentreId, int MentorId)> workers;
    private readonly ImportAnswers answers;

    private RegisterPlaces(IReadOnlyList<Place> places, ImportAnswers answers)
    {
        this.answers = answers;
        centreIds = [.. places.Select(p => p.Id)];
        workers = [.. places.SelectMany(p => p.Mentors.Select(m => (p.Id, m.Id)))];
        foreach (var place in places)
        {
            Remember(centres, Keys(place.CentreArabic, place.CentreLatin), place.Id);
            foreach (var mentor in place.Mentors)
                Remember(mentors, Keys(mentor.Name.Arabic, mentor.Name.Latin).Select(key => $"{place.Id}/{key}"), mentor.Id);
        }
    }

    /// <summary>Loads the manager's centres and who works there; two statements at most.</summary>
    public static async Task<RegisterPlaces> LoadAsync(PathwaysDb db, Viewer manager, ImportAnswers answers,
        CancellationToken cancellationToken)
    {
        var places = await db.Centres.VisibleTo(manager).Where(Centres.Centre.IsOpen).AsNoTracking()
            .Select(c => new Place(c.Id, c.NameArabic, c.NameLatin, c.Staff
                .Where(s => s.Account.Role == Role.Mentor && s.Account.ClosedAt == null)
                .Select(s => new PlaceMentor(s.AccountId, s.Account.Name)).ToList()))
            .ToListAsync(cancellationToken);
        return new RegisterPlaces(places, answers);
    }

    /// <summary>One way of writing a centre's or mentor's name.</summary>
    public static string Key(string words) => SearchText.Normalise(words).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>One way of writing whom a mentor's words mean in a centre's rows.</summary>
    public static string MentorKey(string centre, string words) => $"{Key(centre)}/{Key(words)}";

    /// <summary>True when the manager sees the centre.</summary>
    public bool Sees(int centreId) => centreIds.Contains(centreId);

    /// <summary>The centre that is meant; null when unknown. A row without one belongs to the manager's only centre.</summary>
    public int? Centre(string words)
    {
        var key = Key(words);
        if (answers.Centres.TryGetValue(key, out var answered) && centreIds.Contains(answered)) return answered;
        if (key.Length == 0) return centreIds.Count == 1 ? centreIds.Single() : null;
        return centres.GetValueOrDefault(key);
    }

    /// <summary>
    /// The mentor of a centre who is meant, and whether that is settled: a name that nobody, or two people, there have is a question.
    /// </summary>
    /// <param name="centreId">The centre that is meant.</param>
    /// <param name="centre">The centre as written.</param>
    /// <param name="words">The mentor as written.</param>
    public (int? MentorId, bool IsSettled) Mentor(int? centreId, string centre, string words)
    {
        var key = Key(words);
        if (centreId is null) return (null, false);
        if (key.Length == 0) return (null, true);
        if (answers.Mentors.TryGetValue(MentorKey(centre, words), out var answered)
            && (answered == 0 || workers.Contains((centreId.Value, answered)))) return (answered == 0 ? null : answered, true);
        return mentors.GetValueOrDefault($"{centreId}/{key}") is { } found ? (found, true) : (null, false);
    }

    private static IEnumerable<string> Keys(string arabic, string latin) => new[] { Key(arabic), Key(latin) }.Where(key => key.Length > 0)
        .Distinct();

    private static void Remember(Dictionary<string, int?> known, IEnumerable<string> keys, int id)
    {
        foreach (var key in keys) known[key] = known.ContainsKey(key) ? null : id;
    }

    private sealed record Place(int Id, string CentreArabic, string CentreLatin, List<PlaceMentor> Mentors);

    private sealed record PlaceMentor(int Id, PersonName Name);
}
