using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;

namespace Pathways.Core.Time;

/// <summary>What an admin should know of the clock.</summary>
public enum ClockNews
{
    /// <summary>The newest zone data are more than a year old.</summary>
    DataOld = 1,

    /// <summary>The machine's data are older and say another hour within the coming year.</summary>
    MachineDiffers,

    /// <summary>The program's data are older than the machine's and say another hour within the coming year.</summary>
    ProgramDiffers,

    /// <summary>The machine's data on the zone could not be read.</summary>
    MachineUnreadable,

    /// <summary>The machine's clock stands before the year of the zone data.</summary>
    ClockBehind,

    /// <summary>The machine's clock stands many years after the zone data.</summary>
    ClockAhead,
}
