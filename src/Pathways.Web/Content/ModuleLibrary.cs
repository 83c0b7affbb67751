using System.Collections.Frozen;
using Pathways.Core.Contact;

namespace Pathways.Web.Content;

/// <summary>
/// All modules, read from the files beside the program and kept in memory; no database. They are read once, and again on the few days of a
/// year on which a figure they name changes (<see cref="OfToday{T}"/>). A broken file is named in <see cref="Broken"/> (and in the log at
/// start); the others are there all the same.
/// </summary>
public sealed class ModuleLibrary
{
    /// <summary>The languages and their folders.</summary>
    internal static readonly (Language Language, string Folder)[] Languages = [(Language.Arabic, "ar"), (Language.French, "fr"),
        (Language.English, "en")];
    private readonly FrozenDictionary<string, Module> byKey;

    private ModuleLibrary(IReadOnlyList<Module> all, IReadOnlyList<BrokenFile> broken)
    {
        All = all;
        Broken = broken;
        Sensitive = [.. all.Where(module => module.IsSensitive).Select(module => module.Key)];
        byKey = all.ToFrozenDictionary(module => module.Key, StringComparer.Ordinal);
    }

    /// <summary>The folder that comes with the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "Content");

    /// <summary>Modules in their order.</summary>
    public IReadOnlyList<Module> All { get; }

    /// <summary>Keys of the modules that a bystander should not see.</summary>
    public IReadOnlyList<string> Sensitive { get; }

    /// <summary>Files that could not be read, and modules that differ between languages.</summary>
    public IReadOnlyList<BrokenFile> Broken { get; }

    /// <summary>The module with this key, or null.</summary>
    public Module? Find(string? key) => key is null ? null : byKey.GetValueOrDefault(key);

    /// <summary>Reads a folder with the languages' folders in it, with the shipped figures.</summary>
    public static ModuleLibrary Load(string folder) => Load(folder, FigureWords.WhenChecked);

    /// <summary>Reads a folder with the languages' folders in it; the files' words name these figures.</summary>
    public static ModuleLibrary Load(string folder, FigureWords figures)
    {
        var broken = new List<BrokenFile>();
        var read = new Dictionary<string, Dictionary<Language, (ModuleFiles.Head Head, ModuleText Text)>>(StringComparer.Ordinal);
        foreach (var (language, name) in Languages)
        {
            var languageFolder = Path.Combine(folder, name);
            if (!Directory.Exists(languageFolder)) continue;
            foreach (var moduleFolder in Directory.EnumerateDirectories(languageFolder).Order(StringComparer.Ordinal))
            {
                var key = Path.GetFileName(moduleFolder);
                if (key == ArticleLibrary.Folder) continue;
                try
                {
                    var module = ModuleFiles.Read(folder, moduleFolder, language, figures);
                    if (!read.TryGetValue(key, out var texts)) read[key] = texts = [];
                    texts[language] = module;
                }
                catch (ContentException problem)
                {
                    broken.Add(problem.Broken);
                }
            }
        }

        var modules = new List<Module>();
        foreach (var (key, texts) in read)
        {
            var (head, first) = texts.TryGetValue(Language.Arabic, out var arabic) ? arabic : texts.First().Value;
            broken.AddRange(Languages.Where(language => !texts.ContainsKey(language.Language)
                && !broken.Any(file => file.File.StartsWith($"{language.Folder}/{key}/", StringComparison.Ordinal)))
                .Select(language => new BrokenFile($"{language.Folder}/{key}", null, "is missing")));
            broken.AddRange(texts.Where(text => !SameShape(first, text.Value.Text))
                .Select(text => new BrokenFile($"{Languages.First(l => l.Language == text.Key).Folder}/{key}", null,
                    "has other lessons, questions, answers, practices or lines of the passport than the other languages")));
            modules.Add(new Module(key, head.Order, head.Minutes, head.Domains, head.Skills, head.CheckedOn,
                texts.Any(text => text.Value.Head.IsSensitive), texts.ToFrozenDictionary(text => text.Key, text => text.Value.Text)));
        }

        return new ModuleLibrary([.. modules.OrderBy(module => module.Order).ThenBy(module => module.Key, StringComparer.Ordinal)], broken);
    }

    private static bool SameShape(ModuleText one, ModuleText other) =>
        one.Lessons.Select(lesson => lesson.Picture).SequenceEqual(other.Lessons.Select(lesson => lesson.Picture))
        && one.Practices.Select(Shape).SequenceEqual(other.Practices.Select(Shape)) && one.Before.Length > 0 == other.Before.Length > 0
        && one.Questions.Select(Shape).SequenceEqual(other.Questions.Select(Shape));

    private static (string Key, bool HasLine) Shape(PracticeTask practice) => (practice.Key, practice.Passport.Length > 0);

    private static string Shape(Question question) => $"{question.Key} {question.Kind} "
        + $"{string.Join(',', question.Options.Select(option => option.Key))} {string.Join(',', question.Answer)}";
}
