using System.Text.RegularExpressions;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>What folder of Core knows what: the imports as they are, against the table floors.txt.</summary>
public sealed partial class FloorsOfCore
{
    private const string Core = "src/Pathways.Core";

    private sealed record Folder(int Floor, string Name, IReadOnlyList<string> Beside);

    [Fact]
    public void A_folder_knows_the_floors_below_and_beside_it_what_the_table_says() => Assert.Empty(
        from arrow in Arrows
        let own = Table[arrow.From]
        let other = Table[arrow.To]
        where other.Floor > own.Floor || (other.Floor == own.Floor && !own.Beside.Contains(other.Name))
        select $"{arrow.From} (floor {own.Floor}) must not know {arrow.To} (floor {other.Floor}): {arrow.File}");

    [Fact]
    public void The_table_lists_every_folder_and_no_arrow_that_is_not_there()
    {
        var folders = Source.Files(Core, ".cs").Select(path => Source.Short(path).Split('/')).Where(parts => parts.Length > 3)
            .Select(parts => parts[2]).Distinct();
        Assert.Equal(folders.Order(StringComparer.Ordinal), Table.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(
            from folder in Table.Values
            from beside in folder.Beside
            where !Arrows.Any(arrow => arrow.From == folder.Name && arrow.To == beside)
            select $"{folder.Name} does not know {beside} any more");
    }

    private static readonly IReadOnlyDictionary<string, Folder> Table = File
        .ReadLines(Path.Combine(Source.Root, "tests/Pathways.Tests/Conventions/floors.txt"))
        .Select(line => Line().Match(line)).Where(match => match.Success)
        .Select(match => new Folder(
            int.Parse(match.Groups["floor"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
            match.Groups["name"].Value,
            match.Groups["beside"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .ToDictionary(folder => folder.Name);

    private static readonly IReadOnlyList<(string From, string To, string File)> Arrows =
    [
        .. from path in Source.Files(Core, ".cs")
        let file = Source.Short(path)
        let parts = file.Split('/')
        where parts.Length > 3 && parts[^1] != "PathwaysDb.cs"
        let folder = parts[2]
        from Match import in Import().Matches(File.ReadAllText(path))
        where import.Groups["folder"].Value != folder
        select (folder, import.Groups["folder"].Value, file),
    ];

    [GeneratedRegex(@"^(?<floor>\d) (?<name>\w+)(:(?<beside>[\w ]+))?$")]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<=^using [^;]*|[^.\w])Pathways\.Core\.(?<folder>[A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex Import();
}
