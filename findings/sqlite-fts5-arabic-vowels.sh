#!/usr/bin/env bash
# Finding: SQLite's full-text search cuts an Arabic word at each vowel sign, with every setting of its Unicode tokenizer. A name
# written with signs, as a careful hand or a school book writes it, becomes letters: searched without them it
# is not found, and a search for two of its letters in a row "finds" it. The option remove_diacritics knows Latin signs alone.
#
# Seen with SQLitePCLRaw.bundle_e_sqlite3 3.0.5 (SQLite's FTS5), Microsoft.Data.Sqlite.Core 10.0.15 and .NET 10.0 (SDK 10.0.401):
#   unicode61: عُمَر becomes ر|ع|م; found by عمر: no
#   unicode61 remove_diacritics 2: عُمَر becomes ر|ع|م; found by عمر: no
# For comparison, the same sign of a Latin name:
#   unicode61 remove_diacritics 2: Ḥasan becomes hasan; found by Hasan: yes
#
# Therefore names and guides are found by words of our own making, without signs (docs/decisions/0008-names-are-found-by-tokens.md).
# Does not use the program. Needs the .NET SDK and the public packages; ends with an error when the behaviour is another one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$folder"
cat >Finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Data.Sqlite.Core" Version="[10.0.15]" />
    <PackageReference Include="SQLitePCLRaw.bundle_e_sqlite3" Version="[3.0.5]" />
  </ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using Microsoft.Data.Sqlite;

SQLitePCL.Batteries_V2.Init();
using var db = new SqliteConnection("Data Source=:memory:");
db.Open();
(string Tokenizer, string Name, string Asked)[] cases =
[
    ("unicode61", "عُمَر", "عمر"),
    ("unicode61 remove_diacritics 2", "عُمَر", "عمر"),
    ("unicode61 remove_diacritics 2", "Ḥasan", "Hasan"),
];
foreach (var (tokenizer, name, asked) in cases)
{
    Do($"CREATE VIRTUAL TABLE Names USING fts5(Name, tokenize = '{tokenizer}')");
    Do("CREATE VIRTUAL TABLE Terms USING fts5vocab(Names, row)");
    Do($"INSERT INTO Names VALUES ('{name}')");
    var terms = Do("SELECT group_concat(term, '|') FROM (SELECT term FROM Terms ORDER BY term)");
    var found = (long)Do($"SELECT count(*) FROM Names WHERE Names MATCH '{asked}'")! > 0;
    Console.WriteLine($"{tokenizer}: {name} becomes {terms}; found by {asked}: {(found ? "yes" : "no")}");
    Do("DROP TABLE Terms");
    Do("DROP TABLE Names");
}

object? Do(string sql)
{
    using var command = db.CreateCommand();
    command.CommandText = sql;
    return command.ExecuteScalar();
}
X
echo ".NET $(dotnet --version), SQLitePCLRaw.bundle_e_sqlite3 3.0.5"
dotnet build -v quiet >build.log 2>&1 || { cat build.log; exit 1; }
dotnet bin/Debug/net10.0/Finding.dll | tee seen
diff seen - <<'X' || { echo "The behaviour is another one than was found."; exit 1; }
unicode61: عُمَر becomes ر|ع|م; found by عمر: no
unicode61 remove_diacritics 2: عُمَر becomes ر|ع|م; found by عمر: no
unicode61 remove_diacritics 2: Ḥasan becomes hasan; found by Hasan: yes
X
echo "As found."
