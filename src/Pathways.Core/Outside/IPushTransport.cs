namespace Pathways.Core.Outside;

/// <summary>Hands notifications over to the push services of browsers.</summary>
public interface IPushTransport
{
    /// <summary>What is wrong with where a phone wants to be told, before anything is sent; null when it can be.</summary>
    OutsideProblem? ProblemOf(string endpoint);

    /// <summary>
    /// Sends one, encrypted for the phone; throws <see cref="OutsideException"/> when it was not taken. The same tag for every try: the
    /// push service and the phone then keep one of them.
    /// </summary>
    Task SendAsync(PushTarget to, PushNote note, string tag, VapidKeys keys, CancellationToken cancellationToken);
}
