using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Pathways.Core.Time;

/// <summary>A change of the clocks: from this instant on, local time is so far ahead of UTC.</summary>
/// <param name="At">The instant (UTC).</param>
/// <param name="Offset">Local time less UTC.</param>
public readonly record struct ClockChange(DateTime At, TimeSpan Offset);
