using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Pathways.Tests.Conventions;

/// <summary>A family of texts: one key, three languages.</summary>
internal sealed record TextFamily(string Name, string Path, IReadOnlyDictionary<string, string> Arabic,
    IReadOnlyDictionary<string, string> French, IReadOnlyDictionary<string, string> English)
{
    /// <summary>All families of the program.</summary>
    public static IReadOnlyList<TextFamily> All { get; } =
    [
        .. Source.Files("src/Pathways.Web", ".resx").Where(path => !Regex.IsMatch(path, @"\.(ar|fr)\.resx$")).Select(path => new TextFamily(
            System.IO.Path.GetFileNameWithoutExtension(path), Source.Short(path),
            Read(path.Replace(".resx", ".ar.resx", StringComparison.Ordinal)),
                Read(path.Replace(".resx", ".fr.resx", StringComparison.Ordinal)), Read(path))),
    ];

    /// <summary>The three languages by name.</summary>
    public IEnumerable<(string Language, IReadOnlyDictionary<string, string> Texts)> Languages =>
        [("ar", Arabic), ("fr", French), ("en", English)];

    /// <summary>Keys of any language.</summary>
    public IEnumerable<string> Keys => Languages.SelectMany(l => l.Texts.Keys).Distinct();

    /// <summary>The forms of a text ("one" → …); empty when it has a single form.</summary>
    public static IReadOnlyDictionary<string, string> Forms(string text)
    {
        var parts = text.Split('|').Select(part => Regex.Match(part, @"^(zero|one|two|few|many|other|m|f):(.*)$", RegexOptions.Singleline))
            .ToList();
        return parts.All(part => part.Success) ? parts.GroupBy(part => part.Groups[1].Value)
            .ToDictionary(g => g.Key, g => g.First().Groups[2].Value) : new Dictionary<string, string>();
    }

    private static Dictionary<string, string> Read(string path) =>
        File.Exists(path) ? XDocument.Load(path).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data =>
            data.Element("value")?.Value ?? "") : [];
}
