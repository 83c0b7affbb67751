#!/usr/bin/env bash
# Finding: .NET answers IsInvalidTime and IsAmbiguousTime with "no" at every minute of a zone with negative saving, although the zone's clocks do skip and repeat an hour.
#
# Seen with .NET 10.0 (SDK 10.0.401) on Debian 12, zone Europe/Dublin, whose summer is the standard time and whose winter is "saving" of -1 hour:
#   Europe/Dublin 2026: skipped minutes 60, IsInvalidTime says 0; repeated minutes 60, IsAmbiguousTime says 0
# For comparison, the same clocks written with positive saving:
#   Europe/London 2026: skipped minutes 60, IsInvalidTime says 60; repeated minutes 60, IsAmbiguousTime says 60
#
# Therefore the program finds gaps and repeats by converting back (src/Pathways.Core/Organisation/LocalTime.cs). Does not use the program. Needs the .NET SDK;
# ends with an error when the behaviour is another one: then look at docs/time.md again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$folder"
cat >Finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
</Project>
X
cat >Program.cs <<'X'
foreach (var name in new[] { "Europe/Dublin", "Europe/London" })
{
    var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
    var offsets = new[] { TimeSpan.Zero, TimeSpan.FromHours(1) };
    int skipped = 0, invalid = 0, repeated = 0, ambiguous = 0;
    for (var local = new DateTime(2026, 1, 2); local < new DateTime(2026, 12, 31); local = local.AddMinutes(1))
    {
        // How many instants show this time on the wall
        var instants = offsets.Count(offset => zone.GetUtcOffset(DateTime.SpecifyKind(local - offset, DateTimeKind.Utc)) == offset);
        if (instants == 0) skipped++;
        if (instants == 2) repeated++;
        if (zone.IsInvalidTime(local)) invalid++;
        if (zone.IsAmbiguousTime(local)) ambiguous++;
    }

    Console.WriteLine($"{name} 2026: skipped minutes {skipped}, IsInvalidTime says {invalid}; repeated minutes {repeated}, IsAmbiguousTime says {ambiguous}");
}
X
echo ".NET $(dotnet --version), zone data $(head -1 "${TZDIR:-/usr/share/zoneinfo}/tzdata.zi" 2>/dev/null || echo 'of unknown version')"
dotnet build -v quiet >build.log 2>&1 || { cat build.log; exit 1; }
dotnet bin/Debug/net10.0/Finding.dll | tee seen
diff seen - <<'X' || { echo "The behaviour is another one than was found."; exit 1; }
Europe/Dublin 2026: skipped minutes 60, IsInvalidTime says 0; repeated minutes 60, IsAmbiguousTime says 0
Europe/London 2026: skipped minutes 60, IsInvalidTime says 60; repeated minutes 60, IsAmbiguousTime says 60
X
echo "As found."
