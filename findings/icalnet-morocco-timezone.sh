#!/usr/bin/env bash
# Finding: the VTIMEZONE that Ical.Net makes for Morocco holds offsets the country never has. Morocco's standard time is +01; in
# Ramadan the clocks go back to +00, which the zone data write as a saving of -1 hour. Ical.Net turns that into a change "from
# +0200 to +0100", and the days of Ramadan, which move by eleven days a year, into a yearly rule (last Sunday of February, last
# Sunday of March). A calendar that believes this block shows an appointment in Ramadan an hour off.
#
# Seen with Ical.Net 5.2.4 (and the zone data of the NodaTime it brings) and .NET 10.0 (SDK 10.0.401) on Debian 12:
#   offsets of Africa/Casablanca in 2026 to 2028: +00 +01
#   offsets in the VTIMEZONE: +0000 +0100 +0200
#   days on which the clocks change in 2027: 02-07 03-14
#   days on which the VTIMEZONE changes them in 2027: 02-28 03-28
#
# Therefore the feed and the invitations give every moment in UTC (src/Pathways.Core/Sessions/CalendarText.cs) and no VTIMEZONE.
# Does not use the program. Needs the .NET SDK and the public packages; ends with an error when the behaviour is another one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$folder"
cat >Finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Ical.Net" Version="[5.2.4]" /></ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.Serialization;
using NodaTime;

const string name = "Africa/Casablanca";
var intervals = DateTimeZoneProviders.Tzdb[name]
    .GetZoneIntervals(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2029, 1, 1, 0, 0)).ToList();
Console.WriteLine($"offsets of {name} in 2026 to 2028: {string.Join(' ', intervals.Select(i => $"{i.WallOffset:g}").Distinct().Order())}");

var calendar = new Ical.Net.Calendar();
calendar.AddTimeZone(VTimeZone.FromDateTimeZone(name, new DateTime(2026, 1, 1), true));
var lines = new CalendarSerializer().SerializeToString(calendar)!.Split('\n').Select(line => line.Trim()).ToList();
Console.WriteLine("offsets in the VTIMEZONE: " + string.Join(' ', lines.Where(line => line.StartsWith("TZOFFSET", StringComparison.Ordinal))
    .Select(line => line[(line.IndexOf(':') + 1)..]).Distinct().Order()));

var changes = intervals.Where(i => i.HasStart).Select(i => i.IsoLocalStart).Where(start => start.Year == 2027);
Console.WriteLine("days on which the clocks change in 2027: "
    + string.Join(' ', changes.Select(start => start.ToString("MM-dd", CultureInfo.InvariantCulture)).Order()));

// Its rules: FREQ=YEARLY;BYDAY=-1SU;BYMONTH=n, the last Sunday of a month
var days = lines.Where(line => line.StartsWith("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=", StringComparison.Ordinal))
    .Select(line => int.Parse(line[(line.LastIndexOf('=') + 1)..], CultureInfo.InvariantCulture))
    .Select(month => Enumerable.Range(1, DateTime.DaysInMonth(2027, month)).Select(day => new DateOnly(2027, month, day))
        .Last(day => day.DayOfWeek == DayOfWeek.Sunday));
Console.WriteLine("days on which the VTIMEZONE changes them in 2027: "
    + string.Join(' ', days.Order().Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture))));
X
echo ".NET $(dotnet --version), Ical.Net 5.2.4"
dotnet build -v quiet >build.log 2>&1 || { cat build.log; exit 1; }
dotnet bin/Debug/net10.0/Finding.dll | tee seen
diff seen - <<'X' || { echo "The behaviour is another one than was found."; exit 1; }
offsets of Africa/Casablanca in 2026 to 2028: +00 +01
offsets in the VTIMEZONE: +0000 +0100 +0200
days on which the clocks change in 2027: 02-07 03-14
days on which the VTIMEZONE changes them in 2027: 02-28 03-28
X
echo "As found."
