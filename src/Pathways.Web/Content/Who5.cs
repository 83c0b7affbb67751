using System.Text.Json;
using System.Text.Json.Serialization;
using Pathways.Core.Contact;
using Pathways.Core.Wellbeing;

namespace Pathways.Web.Content;

/// <summary>
/// The official texts of the WHO-5 Well-Being Index, one file for each language (<c>Content/who5/ar.json</c>, <c>fr.json</c>,
/// <c>en.json</c>), licensed apart from the program
/// and added by the organisation. A language without a file is not offered; a broken file is named in <see cref="Broken"/> and not offered
/// either.
/// </summary>
public sealed class Who5
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectRequiredConstructorParameters = true
        };
    private readonly Dictionary<Language, Who5Text> texts = [];
    private readonly List<BrokenFile> broken = [];

    private Who5()
    {
    }

    /// <summary>The folder beside the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "Content", "who5");

    /// <summary>Languages that can be answered in.</summary>
    public IReadOnlyList<Language> Offered => [.. Enum.GetValues<Language>().Where(texts.ContainsKey)];

    /// <summary>Files that cannot be shown.</summary>
    public IReadOnlyList<BrokenFile> Broken => broken;

    /// <summary>The text in a language, or null.</summary>
    public Who5Text? In(Language language) => texts.GetValueOrDefault(language);

    /// <summary>Reads a folder.</summary>
    public static Who5 Load(string folder)
    {
        var who5 = new Who5();
        foreach (var (language, name) in ModuleLibrary.Languages)
        {
            var path = Path.Combine(folder, name + ".json");
            if (File.Exists(path)) who5.Read(language, path, $"who5/{name}.json");
        }

        return who5;
    }

    private void Read(Language language, string path, string shown)
    {
        try
        {
            var text = JsonSerializer.Deserialize<Who5Text>(File.ReadAllText(path), Json);
            if (text?.Problem is { } problem) broken.Add(new BrokenFile(shown, null, problem));
            else if (text is not null) texts[language] = text;
        }
        catch (JsonException problem)
        {
            broken.Add(new BrokenFile(shown, (int?)problem.LineNumber + 1, problem.Message));
        }
    }
}

/// <summary>The official text in one language, word for word.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Instruction">What is asked for.</param>
/// <param name="Statements">The five statements, in order.</param>
/// <param name="Answers">The six answers, the best (5) first.</param>
/// <param name="Attribution">Whom to name, and the year.</param>
/// <param name="Licence">Under which licence the text is used.</param>
/// <param name="Source">Where it was taken from: an https address.</param>
/// <param name="Checked">When it was compared with the source.</param>
public sealed record Who5Text(string Title, string Instruction, IReadOnlyList<string> Statements, IReadOnlyList<string> Answers,
    string Attribution, string Licence, string Source, DateOnly Checked)
{
    /// <summary>What is wrong with it; null when it can be shown.</summary>
    internal string? Problem =>
        Statements.Count != WellbeingCheck.Statements || Statements.Any(string.IsNullOrWhiteSpace)
            ? $"needs {WellbeingCheck.Statements} statements"
        : Answers.Count != WellbeingCheck.Best + 1 || Answers.Any(string.IsNullOrWhiteSpace)
        ? $"needs {WellbeingCheck.Best + 1} answers, the best first"
        : new[] { Title, Instruction, Attribution, Licence }.Any(string.IsNullOrWhiteSpace)
        ? "needs a title, an instruction, an attribution and a licence"
        : !Source.StartsWith("https://", StringComparison.Ordinal) ? "needs the https address it was taken from"
        : Checked == default ? "needs the day it was checked" : null;
}
