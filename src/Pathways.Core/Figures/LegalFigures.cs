using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pathways.Core.Figures;

/// <summary>
/// The sums and legal figures of a country, read from a JSON file: a new year's wage is a row, no code. Immutable; checked when read, and
/// a row that is wrong is left out and named.
/// </summary>
public sealed class LegalFigures
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    private readonly List<DateOnly> turns;

    private LegalFigures(string file, IReadOnlyList<Figure> rows, IReadOnlyList<string> unreadable)
    {
        File = file;
        var faults = rows.Select((row, i) => (Row: row, Problem: Fault(row)
            ?? (rows.Take(i).Any(other => other.Key == row.Key && other.From == row.From) ? "the same key and first day twice" : null)))
            .ToList();
        Broken = [.. unreadable,
            .. faults.Where(fault => fault.Problem is not null)
                .Select(fault => string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"{fault.Row.Key} from {fault.Row.From:yyyy-MM-dd}: {fault.Problem}"))];
        All = [.. faults.Where(fault => fault.Problem is null).Select(fault => fault.Row)];
        turns = [.. All.SelectMany(row => new DateOnly?[] { row.From, row.LookAgainOn, row.Until?.AddDays(1) }).OfType<DateOnly>()
            .Distinct().Order()];
    }

    /// <summary>Where they were read from.</summary>
    public string File { get; }

    /// <summary>Every row, past and to come, in the file's order.</summary>
    public IReadOnlyList<Figure> All { get; }

    /// <summary>What is wrong with the file, in the words of those who write it; each such row was left out.</summary>
    public IReadOnlyList<string> Broken { get; }

    /// <summary>The figures of a day.</summary>
    public FiguresOfDay On(DateOnly day) => new(this, day, SameSince(day));

    /// <summary>
    /// The first of the days on which all figures are, and read, as on this one: no row begins, ends or has to be looked up again between.
    /// </summary>
    public DateOnly SameSince(DateOnly day) => turns.LastOrDefault(turn => turn <= day);

    /// <summary>Reads the figures of a country ("morocco"). A file that is missing or broken answers no figures and says why.</summary>
    public static LegalFigures OfCountry(string country)
    {
        var name = $"Figures/{country}/figures.json";
        return ReadFrom(name, () => typeof(LegalFigures).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"No figures for the country '{country}' (setting Programme:Country)."));
    }

    /// <summary>Reads an organisation's own file. One that is missing or broken answers no figures and says why.</summary>
    public static LegalFigures OfFile(string path) => ReadFrom(path, () => System.IO.File.OpenRead(path));

    private static LegalFigures ReadFrom(string name, Func<Stream> open)
    {
        try
        {
            using var stream = open();
            return new LegalFigures(name, JsonSerializer.Deserialize<List<Figure>>(stream, Json) ?? [], []);
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new LegalFigures(name, [], [problem.Message]);
        }
    }

    private static string? Fault(Figure row) =>
        row.Key.Length == 0 || row.Key.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
            ? "a key is small letters, digits and hyphens"
        : row.Value < 0 ? "the value is below nothing"
        : row.Until < row.From ? "it ends before it begins"
        : row.Source.Length == 0 || !row.Url.StartsWith("https://", StringComparison.Ordinal) ? "no source, or no https address"
        : row.LookAgainOn <= row.Checked ? "'lookAgainOn' is not after 'checked'"
        : null;
}
