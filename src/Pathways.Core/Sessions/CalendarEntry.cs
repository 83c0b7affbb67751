using System.Security.Cryptography;
using System.Text;

namespace Pathways.Core.Sessions;

/// <summary>
/// An entry of a calendar: a neutral word and a time, or a whole local day. No place, no name, no topic: others may look at the phone.
/// </summary>
/// <param name="Uid">Stays the same when the entry moves; tells nothing.</param>
/// <param name="StartsAt">Start (UTC); null for a whole day.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Day">The local day, when there is no time.</param>
/// <param name="Sequence">Grows when the entry changes.</param>
public sealed record CalendarEntry(string Uid, DateTime? StartsAt, int Minutes, DateOnly? Day, int Sequence)
{
    /// <summary>
    /// A session's entry: in the feed, in a file and in a mail it is the same one, also once the session was logged as cancelled.
    /// </summary>
    /// <param name="id">The session's key.</param>
    /// <param name="startsAt">Start (UTC).</param>
    /// <param name="minutes">How long.</param>
    /// <param name="revision">The session's revision.</param>
    public static CalendarEntry OfSession(int id, DateTime startsAt, int minutes, int revision) =>
        new(Opaque($"session/{id}"), startsAt, minutes, null, revision);

    /// <summary>A workshop's entry, the same one in each mail about it.</summary>
    /// <param name="id">The workshop's key.</param>
    /// <param name="startsAt">Start (UTC).</param>
    /// <param name="minutes">How long.</param>
    /// <param name="revision">The workshop's revision.</param>
    public static CalendarEntry OfWorkshop(int id, DateTime startsAt, int minutes, int revision) =>
        new(Opaque($"workshop/{id}"), startsAt, minutes, null, revision);

    /// <summary>A uid that tells nothing of the key it is made of.</summary>
    public static string Opaque(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
}
