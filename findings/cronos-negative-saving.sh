#!/usr/bin/env bash
# Finding: Cronos, the cron library that Hangfire brings, answers with a "next" that is not later than the moment asked about,
# in a zone with negative saving: a job with such a zone would be due again and again.
#
# Seen with Cronos 0.11.1 and .NET 10.0 (SDK 10.0.401) on Debian 12, zone Europe/Dublin, whose summer is the standard time and
# whose winter is "saving" of -1 hour:
#   Europe/Dublin 2026: 60 minutes after which "* * * * *" comes next at a moment that is not later
# For comparison, the same clocks written with positive saving:
#   Europe/London 2026: 0 minutes after which "* * * * *" comes next at a moment that is not later
#
# Therefore no recurring job has a zone of its own (src/Pathways.Web/Jobs/Schedule.cs). Does not use the program. Needs the
# .NET SDK and the public packages; ends with an error when the behaviour is another one: then look at docs/time.md again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$folder"
cat >Finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Cronos" Version="[0.11.1]" /></ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using Cronos;

var everyMinute = CronExpression.Parse("* * * * *");
foreach (var name in new[] { "Europe/Dublin", "Europe/London" })
{
    var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
    var notLater = 0;
    for (var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc); now.Year == 2026; now = now.AddMinutes(1))
    {
        if (everyMinute.GetNextOccurrence(now, zone) is not { } next || next <= now) notLater++;
    }

    Console.WriteLine($"{name} 2026: {notLater} minutes after which \"* * * * *\" comes next at a moment that is not later");
}
X
echo ".NET $(dotnet --version), Cronos 0.11.1, zone data $(head -1 "${TZDIR:-/usr/share/zoneinfo}/tzdata.zi" 2>/dev/null || echo 'of unknown version')"
dotnet build -v quiet >build.log 2>&1 || { cat build.log; exit 1; }
dotnet bin/Debug/net10.0/Finding.dll | tee seen
diff seen - <<'X' || { echo "The behaviour is another one than was found."; exit 1; }
Europe/Dublin 2026: 60 minutes after which "* * * * *" comes next at a moment that is not later
Europe/London 2026: 0 minutes after which "* * * * *" comes next at a moment that is not later
X
echo "As found."
