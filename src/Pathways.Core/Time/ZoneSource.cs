using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;

namespace Pathways.Core.Time;

/// <summary>Whose data on time zones the clock goes by.</summary>
public enum ZoneSource
{
    /// <summary>Those that come with the program.</summary>
    Program = 1,

    /// <summary>The machine's.</summary>
    Machine = 2,

    /// <summary>A file of one's own, named in the settings.</summary>
    File = 3,
}
