using System.Text.RegularExpressions;
using Pathways.Core.Data;
using Xunit;

namespace Pathways.Tests.Conventions;

public sealed partial class Texts
{
    /// <summary>Latin words that stand in Arabic texts on purpose: formats, signs, the languages' own names.</summary>
    private static readonly HashSet<string> LatinInArabic = new(
        [
            "English", "Français", "MA", "CSV", "XLSX", "PDF", "SVG", "QR", "JPEG", "PNG", "WebP", "SMTP", "UTF", "Excel",
                "LibreOffice", "ODS", "Windows", "CNDP", "DH",
            "http", "https", "proxy", "set", "header", "Host", "X", "Forwarded", "Proto", "Site", "Proxies",
            "Mail", "Webhook", "AllowInside", "Port", "User", "Password", "Security", "From", "TLS", // names of settings
        ],
        StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Every_text_stands_in_three_languages_and_is_not_empty() => AssertNone(
        from family in TextFamily.All
        from key in family.Keys
        from language in family.Languages
        where !language.Texts.TryGetValue(key, out var text) || string.IsNullOrWhiteSpace(text)
        select $"{family.Path} {key} is missing or empty in {language.Language}");

    [Fact]
    public void Every_text_has_the_same_placeholders_in_each_language() => AssertNone(
        from family in TextFamily.All
        from key in family.Keys
        let sets = family.Languages.Select(l => Placeholders(l.Texts.GetValueOrDefault(key, ""))).Distinct().ToList()
        where sets.Count > 1
        select $"{family.Path} {key}: {string.Join(" / ", sets)}");

    [Fact]
    public void Every_plural_has_all_forms_of_its_language() => AssertNone(
        from family in TextFamily.All
        from key in family.Keys
        where family.Languages.Any(l => TextFamily.Forms(l.Texts.GetValueOrDefault(key, "")).ContainsKey("other"))
        from language in family.Languages
        let wanted = language.Language == "ar" ? "zero one two few many other" : "one other"
        let has = string.Join(' ', wanted.Split(' ').Where(TextFamily.Forms(language.Texts.GetValueOrDefault(key, "")).ContainsKey))
        where has != wanted
        select $"{family.Path} {key} in {language.Language} has the forms '{has}', wanted '{wanted}'");

    [Fact]
    public void Every_text_with_one_gender_has_the_other() => AssertNone(
        from family in TextFamily.All
        from language in family.Languages
        from text in language.Texts
        let forms = TextFamily.Forms(text.Value)
        where forms.ContainsKey("m") != forms.ContainsKey("f")
        select $"{family.Path} {text.Key} in {language.Language}: {text.Value}");

    [Fact]
    public void No_text_is_half_a_form() => AssertNone(
        from family in TextFamily.All
        from language in family.Languages
        from text in language.Texts
        where text.Value.Contains('|', StringComparison.Ordinal) && TextFamily.Forms(text.Value).Count == 0
        select $"{family.Path} {text.Key} in {language.Language}: {text.Value}");

    [Fact]
    public void Arabic_texts_have_no_Latin_words() => AssertNone(
        from family in TextFamily.All
        from text in family.Arabic
        from form in TextFamily.Forms(text.Value).Values.DefaultIfEmpty(text.Value)
        from Match word in LatinWord().Matches(Address().Replace(form, ""))
        where !LatinInArabic.Contains(word.Value)
        select $"{family.Path} {text.Key}: {word.Value}");

    [Fact]
    public void French_double_signs_do_not_begin_a_line() => AssertNone(
        from family in TextFamily.All
        from text in family.French
        where BreakableSpace().IsMatch(text.Value)
        select $"{family.Path} {text.Key}: a no-break space (U+00A0) belongs before : ; ? ! » and after «: {text.Value}");

    [Fact]
    public void French_texts_have_typographic_apostrophes_and_quotes() => AssertNone(
        from family in TextFamily.All
        from text in family.French
        where text.Value.Contains('\'', StringComparison.Ordinal) || text.Value.Contains('"', StringComparison.Ordinal)
            || text.Value.Contains('“', StringComparison.Ordinal)
        select $"{family.Path} {text.Key}: {text.Value}");

    [Fact]
    public void Every_key_used_exists() => AssertNone(
        from use in Uses()
        let family = TextFamily.All.SingleOrDefault(f => f.Name == use.Family)
        where family is null || !family.English.ContainsKey(use.Key)
        select $"{use.File}: {use.Family} has no {use.Key}");

    [Fact]
    public void Every_enum_with_words_has_words_for_every_value() => AssertNone(
        from family in TextFamily.All
        from name in family.Keys.Where(key => key.Contains('.', StringComparison.Ordinal)).Select(key => key.Split('.')[0]).Distinct()
        from type in CoreEnums.Where(type => type.Name == name && !type.IsDefined(typeof(FlagsAttribute), false))
        where Enum.GetNames(type).Any(value => family.Keys.Contains($"{name}.{value}"))
        from value in Enum.GetNames(type)
        where value is not ("Unknown" or "None" or nameof(SavingProblem.ChangedMeanwhile)) && !family.Keys.Contains($"{name}.{value}")
        select $"{family.Path} has words for {name} but not for {value}");

    [Fact]
    public void Every_problem_has_a_sentence() => AssertNone(
        from type in CoreEnums.Where(type => type.Name.EndsWith("Problem", StringComparison.Ordinal))
        from value in Enum.GetNames(type)
        let owner = value == nameof(SavingProblem.ChangedMeanwhile) ? nameof(SavingProblem) : type.Name // one sentence for all
        where !TextFamily.All.Single(f => f.Name == "Problems").English.ContainsKey($"{owner}.{value}")
        select $"Text/Problems has no {type.Name}.{value}");

    [Fact]
    public void Every_sentence_of_a_problem_belongs_to_one() => AssertNone(
        from key in TextFamily.All.Single(f => f.Name == "Problems").Keys
        let parts = key.Split('.')
        where !CoreEnums.Any(type => type.Name == parts[0] && Enum.GetNames(type).Contains(parts[1]))
        select $"Text/Problems has {key}, but there is no such problem");

    private static IEnumerable<Type> CoreEnums => typeof(Core.Data.PathwaysDb).Assembly.GetExportedTypes().Where(type => type.IsEnum);

    private static void AssertNone(IEnumerable<string> wrong)
    {
        var list = wrong.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }

    private static string Placeholders(string text) =>
        string.Join(' ', Placeholder().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Literal keys: in a page T is the family of the nearest _ViewImports, in C# the localizer's own type says it.</summary>
    private static IEnumerable<(string File, string Family, string Key)> Uses()
    {
        foreach (var path in Source.Files("src/Pathways.Web", ".cshtml", ".razor", ".cs"))
        {
            var code = File.ReadAllText(path);
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var folder = Path.GetDirectoryName(path)!; folder.StartsWith(Source.Root,
                StringComparison.Ordinal); folder = Path.GetDirectoryName(folder)!)
            {
                var imports = Path.Combine(folder, path.EndsWith(".razor", StringComparison.Ordinal) ? "_Imports.razor"
                    : "_ViewImports.cshtml");
                if (!path.EndsWith(".cs", StringComparison.Ordinal) && File.Exists(imports)) Declare(File.ReadAllText(imports), names);
            }

            foreach (Match declared in Declaration().Matches(code))
                names[declared.Groups[2].Value] = declared.Groups[1].Value.Split('.')[^1];
            foreach (Match use in Use().Matches(code))
            {
                if (!names.TryGetValue(use.Groups[1].Value, out var family)) continue;
                foreach (var key in Keys(code[(use.Index + use.Length)..])) yield return (Source.Short(path), family, key);
            }
        }
    }

    private static void Declare(string code, Dictionary<string, string> names)
    {
        foreach (Match declared in Declaration().Matches(code))
            names.TryAdd(declared.Groups[2].Value, declared.Groups[1].Value.Split('.')[^1]);
    }

    /// <summary>
    /// String literals of the first argument that may be its value: "A", or both of a ? "A" : "B". A comparison's literal and an
    /// interpolated key are left out.
    /// </summary>
    private static IEnumerable<string> Keys(string rest)
    {
        var depth = 0;
        var found = new List<string>();
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (c == '"')
            {
                var end = rest.IndexOf('"', i + 1);
                if (end < 0) break;
                var before = rest[..i].TrimEnd();
                var literal = rest[(i + 1)..end];
                if (before.EndsWith('$')) return found;
                if (before.Length == 0 || before.EndsWith('?') || before.EndsWith(':') || before.EndsWith("=>", StringComparison.Ordinal))
                    found.Add(literal);
                i = end;
            }
            else if (c is '(' or '[' or '{')
            {
                depth++;
            }
            else if (c is ')' or ']' or '}')
            {
                if (depth-- == 0) break;
            }
            else if (c == ',' && depth == 0)
            {
                break;
            }
        }

        return found;
    }

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[A-Za-zÀ-ÿ]{2,}")]
    private static partial Regex LatinWord();

    [GeneratedRegex(@"\{\d+[^}]*\}|\{\{[^}]*\}\}|https?://\S+|\S+@\S+|\.[a-z]{2,4}\b|dd/MM/yyyy|yyyy-MM-dd")]
    private static partial Regex Address();

    [GeneratedRegex(@"IStringLocalizer<([\w.]+)>\s+(\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(" [:;?!»]|« ")]
    private static partial Regex BreakableSpace();

    [GeneratedRegex(@"(?<![\w.])(\w+)(?:\[|\.Count\(|\.For\()\s*(?=[^\]\)\s])")]
    private static partial Regex Use();
}
