using Pathways.Core.Contact;
using Pathways.Core.Mistakes;
using Pathways.Core.Time;

namespace Pathways.Core.Corrections;

/// <summary>Something recorded that the viewer may call a mistake.</summary>
/// <param name="What">What it is, in short.</param>
/// <param name="Whose">The name of whom it is about; of a workshop its title.</param>
/// <param name="TakeBack">Takes it back, with the mistake said; the problem when it cannot be.</param>
public sealed record Correctable(Recorded What, PersonName Whose, Func<Mistake, MistakeProblem?> TakeBack)
{
    /// <summary>Tells those whom it concerns, in the same save; null when nobody waits for it.</summary>
    public Func<LocalTime, CancellationToken, Task>? TellAsync { get; init; }
}
