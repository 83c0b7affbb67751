using System.Text.Json;

namespace Pathways.Tests.Wellbeing;

/// <summary>Invented texts in the form of the official ones.</summary>
internal static class Sample
{
    public static string Text(string statement) => JsonSerializer.Serialize(new
    {
        title = "A sample",
        instruction = "The last two weeks",
        statements = Enumerable.Range(1, 5).Select(i => $"{statement} {i}"),
        answers = Enumerable.Range(0, 6).Select(i => $"Answer {5 - i}"),
        attribution = "Invented for a test",
        licence = "None",
        source = "https://example.org/",
        @checked = "2026-11-22",
    });

    public static string Folder(params (string Language, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("pathways-who5-").FullName;
        foreach (var (language, text) in files) File.WriteAllText(Path.Combine(folder, language + ".json"), text);
        return folder;
    }
}
