using System.Text.Json;
using System.Text.Json.Serialization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Partners;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Demo;

/// <summary>
/// Reads the demo programme's files: who there is (people.json), what they say and do (texts.json), sentences the admin works on
/// (sentences.json).
/// </summary>
internal static class DemoFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    public static T Read<T>(string name)
    {
        using var stream = typeof(DemoFiles).Assembly.GetManifestResourceStream($"{name}.json")!;
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }
}

internal sealed record DemoPeople(IReadOnlyList<DemoCentre> Centres, IReadOnlyList<DemoStaff> Staff, IReadOnlyList<DemoPartner> Partners,
    IReadOnlyList<DemoYouth> Youths);

internal sealed record DemoCentre(string Key, string Arabic, string Latin, string City, string Province, int Capacity);

internal sealed record DemoStaff(string User, Role Role, string Arabic, string Latin, Sex Gender, bool AllCentres = false,
    IReadOnlyList<string>? Centres = null)
{
    public PersonName Name => new(Arabic, Latin);
}

internal sealed record DemoPartner(string Key, PartnerKind Kind, string Arabic, string Latin, string City, string Phone, string Offers,
    string Email = "");

/// <summary>A youth and the year behind. All days are days before today unless said otherwise.</summary>
internal sealed record DemoYouth
{
    public required string Arabic { get; init; }

    public required string Latin { get; init; }

    public PersonName Name => new(Arabic, Latin);

    public required Sex Sex { get; init; }

    /// <summary>The age reached ...</summary>
    public required int Turns { get; init; }

    /// <summary>... in so many days.</summary>
    public required int In { get; init; }

    /// <summary>How exactly the birth date is known.</summary>
    public DatePrecision Known { get; init; }

    public required string Centre { get; init; }

    public required string Mentor { get; init; }

    public string Cover { get; init; } = "";

    public required int Entered { get; init; }

    public required string Category { get; init; }

    public required string Referral { get; init; }

    public EntryChannel Channel { get; init; } = EntryChannel.OwnRequest;

    /// <summary>City of the protection unit.</summary>
    public string Unit { get; init; } = "";

    public required string School { get; init; }

    public string Phone { get; init; } = "";

    /// <summary>User name of the own account; empty for none.</summary>
    public string User { get; init; } = "";

    public required DemoPlan Plan { get; init; }

    /// <summary>Day of the approval (of the proposal, where there is none yet).</summary>
    public int Approved { get; init; }

    /// <summary>Keys of goals; after a colon, the steps' due days from today (negative: past and done; ! past and open).</summary>
    public required IReadOnlyList<string> Goals { get; init; }

    /// <summary>Goals of the first version, where there is a second in force.</summary>
    public IReadOnlyList<string> Former { get; init; } = [];

    /// <summary>Days of the completed assessments, oldest first.</summary>
    public required IReadOnlyList<int> Assessed { get; init; }

    /// <summary>Their levels where they are told: the youth's ten, the mentor's ten.</summary>
    public IReadOnlyList<string> Voices { get; init; } = [];

    /// <summary>An assessment that is not finished.</summary>
    public DemoOpen? Open { get; init; }

    public required DemoDocuments Documents { get; init; }

    /// <summary>How many sessions.</summary>
    public required int Sessions { get; init; }

    /// <summary>Day of the last one.</summary>
    public required int Last { get; init; }

    /// <summary>Days until the next one; 0 when none is planned.</summary>
    public required int Next { get; init; }

    /// <summary>How far the youth came: 0 to 2 levels.</summary>
    public required double Progress { get; init; }

    /// <summary>Trade, partner, and each state with its day.</summary>
    public string Work { get; init; } = "";

    /// <summary>Referred to the psychological team.</summary>
    public bool Referred { get; init; }

    /// <summary>Reason and day.</summary>
    public string Exit { get; init; } = "";

    /// <summary>Months, contact, activity, housing.</summary>
    public IReadOnlyList<string> Waves { get; init; } = [];
}

internal enum DemoPlan
{
    None,
    Draft,
    Returned,
    Proposed,
    Agreed,
    Active,
    Second,
    UnderReview,
    Closed,
}

internal enum DemoOpen
{
    Started,
    Youth,
    Mentor,
    Both,
}

internal enum DemoDocuments
{
    Young,
    Open,
    Blocked,
    Appointment,
    Requested,
    Card,
    Lost,
    All,
}

internal sealed record DemoTexts
{
    public required string Languages { get; init; }

    public required IReadOnlyDictionary<string, DemoGoal> Goals { get; init; }

    public required IReadOnlyList<string> Support { get; init; }

    public required IReadOnlyList<string> Contingency { get; init; }

    public required IReadOnlyList<string> Returned { get; init; }

    public required IReadOnlyList<string> Impossible { get; init; }

    /// <summary>A big change that makes a review due.</summary>
    public required string BigChange { get; init; }

    /// <summary>What youths say about their plan between reviews.</summary>
    public required IReadOnlyList<DemoWish> Wishes { get; init; }

    /// <summary>Per domain: two by youths, one by mentors.</summary>
    public required IReadOnlyDictionary<Domain, IReadOnlyList<string>> Strengths { get; init; }

    /// <summary>Per domain: two by youths, one by mentors.</summary>
    public required IReadOnlyDictionary<Domain, IReadOnlyList<string>> Needs { get; init; }

    public required IReadOnlyDictionary<Domain, IReadOnlyList<string>> Notes { get; init; }

    public required IReadOnlyList<string> Protected { get; init; }

    public required IReadOnlyList<string> Absent { get; init; }

    public required IReadOnlyDictionary<Domain, string> Topics { get; init; }

    public required IReadOnlyList<string> Places { get; init; }

    public required IReadOnlyList<string> Comments { get; init; }

    /// <summary>Who else was at a session.</summary>
    public required IReadOnlyList<string> Others { get; init; }

    public required DemoCorrection Correction { get; init; }

    public required IReadOnlyList<string> Blocked { get; init; }

    public required string CardOffice { get; init; }

    public required IReadOnlyList<string> PracticeNotes { get; init; }

    public required IReadOnlyList<string> ConfirmNotes { get; init; }

    /// <summary>What the conversation about an assessment agreed.</summary>
    public required IReadOnlyList<string> Agreed { get; init; }

    /// <summary>Why an exit was a mistake.</summary>
    public required string Mistake { get; init; }

    /// <summary>Per level, why it was judged so.</summary>
    public required IReadOnlyDictionary<Core.Risks.RiskLevel, string> Risks { get; init; }

    public required DemoHelp Help { get; init; }

    public required string Referral { get; init; }

    public required IReadOnlyDictionary<string, string> Trades { get; init; }

    public required IReadOnlyDictionary<string, string> Certificates { get; init; }

    public required string DropReason { get; init; }

    public required IReadOnlyList<string> WorkNote { get; init; }

    /// <summary>The first youth's own notes, oldest first.</summary>
    public required IReadOnlyList<DemoNote> FirstYouth { get; init; }
}

internal sealed record DemoGoal(Domain Domain, string Youth, string Mentor, IReadOnlyList<IReadOnlyList<string>> Steps)
{
    public StepOwner Owner(int step) => Enum.Parse<StepOwner>(Steps[step][1]);
}

internal sealed record DemoNote(Domain Domain, string Note);

internal sealed record DemoHelp(string Open, string Problem, IReadOnlyList<string> Closed, string Answer, string Done);

/// <summary>Words of a corrected session, of a note in a group for one youth alone, and of a reply nobody has read yet.</summary>
internal sealed record DemoCorrection(string Reason, string Note, string Reply);

/// <summary>A goal a youth proposes now; one proposed before, with the mentor's answer.</summary>
internal sealed record DemoWish(Domain Domain, string Goal, string Before, string Answer);
