using Pathways.Core.Documents;

namespace Pathways.Core.Today;

/// <summary>
/// The youth's ONE next step. Chosen at read time by the first rule of the table that answers:
/// <list type="number">
/// <item>an office expects me today or tomorrow: an appointment missed costs weeks, everything else can be done an hour later;</item>
/// <item>a plan waits for my yes: nothing of it counts before, and somebody waits for me;</item>
/// <item>an assessment waits for my voice: the others speak after me;</item>
/// <item>a step of mine is due or its day has passed, nearest to today: what can still be kept stands before what slipped long ago;</item>
/// <item>I never said how I see myself: that is where the road begins;</item>
/// <item>a document has an appointment, or one on the road to the national card can be begun, from the age the card can be asked for:
/// everything else hangs on the card,
/// and offices take weeks;</item>
/// <item>another step of mine, nearest first, those without a day last;</item>
/// <item>a door that my age has opened (account and savings, from 18) and nothing blocks. Other documents (health cover) do not push
/// themselves forward: they are
/// steps of a plan when somebody wants them;</item>
/// <item>the next session: it stands on its own card too, so everything I can do myself comes before it;</item>
/// <item>a module I began;</item>
/// <item>nothing is urgent: learn something, or talk.</item>
/// </list>
/// </summary>
/// <param name="Kind">Which rule answered.</param>
/// <param name="Id">Key of the assessment, step or session.</param>
/// <param name="Key">Key of the document type or module.</param>
/// <param name="On">The local day, when there is one.</param>
public sealed record NextStep(NextStepKind Kind, int? Id = null, string? Key = null, DateOnly? On = null)
{
    private static readonly Func<NextStepFacts, NextStep?>[] Rules =
    [
        facts => Appointment(facts) is { } soon && soon.Facts.AppointmentOn <= facts.Today.AddDays(1)
            ? OfDocument(soon, facts.Today) : null,
        facts => facts.PlanWaits ? new(NextStepKind.AgreeToPlan) : null,
        facts => facts.AssessmentWaiting is { } id ? new(NextStepKind.GiveMyView, id) : null,
        facts => Nearest(facts,
            facts.Steps.Where(step => step.DueOn is { } day && day.DayNumber - facts.Today.DayNumber <= facts.DueSoonDays)),
        facts => facts.HasSpoken ? null : new(NextStepKind.FirstView),
        facts => (Appointment(facts) ?? facts.Documents?.OnTheRoad) is { } document ? OfDocument(document, facts.Today) : null,
        facts => Nearest(facts, facts.Steps),
        facts => facts.Documents?.OpenedByAge is { } opened ? OfDocument(opened, facts.Today) : null,
        facts => facts.Session is { } session ? new(NextStepKind.Session, session.Id, On: session.On) : null,
        facts => facts.ModuleUnderWay is { } module ? new(NextStepKind.GoOnLearning, Key: module) : null,
        _ => new(NextStepKind.NothingUrgent),
    ];

    /// <summary>The next step of somebody of whom this is known.</summary>
    public static NextStep For(NextStepFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Rules.Select(rule => rule(facts)).First(step => step is not null)!;
    }

    private static NextStep? Nearest(NextStepFacts facts, IEnumerable<OpenStep> steps) => steps
        .OrderBy(step => step.DueOn is null)
        .ThenBy(step => step.DueOn is { } day ? Math.Abs(day.DayNumber - facts.Today.DayNumber) : 0)
        .ThenByDescending(step => step.DueOn)
        .ThenBy(step => step.Id)
        .Select(step => new NextStep(NextStepKind.Step, step.Id, On: step.DueOn))
        .FirstOrDefault();

    private static DocumentStanding? Appointment(NextStepFacts facts) => facts.Documents?.Appointment(facts.Today);

    private static NextStep OfDocument(DocumentStanding document, DateOnly today) =>
        new(NextStepKind.Document, Key: document.Type.Key, On: document.AppointmentAhead(today));
}
