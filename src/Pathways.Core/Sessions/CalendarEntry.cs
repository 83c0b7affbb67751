using System.Globalization;
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
public sealed record CalendarEntry(string Uid, DateTime? StartsAt, int Minutes, DateOnly? Day, int Sequence);
