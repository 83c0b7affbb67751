using Pathways.Core.Contact;
using Pathways.Core.Figures;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Learning;

public sealed class ReadingModuleFiles : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pathways-content-").FullName;

    public ReadingModuleFiles()
    {
        foreach (var language in new[] { "ar", "fr", "en" })
        {
            foreach (var key in new[] { "bank-account", "laundry" })
            {
                var target = Directory.CreateDirectory(Path.Combine(folder, language, key)).FullName;
                foreach (var file in Directory.GetFiles(Path.Combine(ModuleLibrary.Shipped, language, key)))
                    File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
            }
        }
    }

    [Fact]
    public void Whole_files_are_read()
    {
        var library = ModuleLibrary.Load(folder);

        Assert.Empty(library.Broken);
        Assert.Equal(2, library.All.Count);
        Assert.Equal("My bank account", library.Find("bank-account")!.In(Language.English).Title);
        Assert.Null(library.Find("nothing"));
    }

    [Theory]
    [InlineData("check.md", "kind: single", "kind: guess", "unknown kind", 24)]
    [InlineData("check.md", "answer: [b, d]", "answer: [b, z]", "do not fit", 3)]
    [InlineData("check.md", "questions:", "questionz:", "questionz", 2)]
    [InlineData("lesson-2.md", "picture_alt:", "picture_text:", "picture_text", 4)]
    [InlineData("lesson-1.md", "---\ntitle", "title", "front matter", 1)]
    [InlineData("module.md", "domains: [MON]", "domains: [XYZ]", "unknown domain", 4)]
    [InlineData("module.md", "https://", "http://", "https", 10)]
    [InlineData("module.md", "checked: 2026", "checked: soon 2026", "no day", 8)]
    [InlineData("module.md", "order: 1", "order: 1\nsensitive: true", "go together", 8)]
    [InlineData("module.md", "order: 1", "order: 1\nbefore: Heavy", "go together", 8)]
    [InlineData("practice.md", "key: p2", "key: p1", "twice", null)]
    [InlineData("lesson-1.md", "picture_alt:", "picture_alt: {{minimum-wage}} #", "unknown figure {{minimum-wage}}", 4)]
    [InlineData("check.md", "    because: ", "    because: \"{{sum}}\" # ", "{{sum}} without a sum", 12)]
    [InlineData("check.md", "sum: \"700", "sum: \"3 * (700", "sum cannot be worked out", 37)]
    public void A_broken_file_is_named_with_its_line_and_the_rest_is_there(string file, string good, string bad, string says, int? line)
    {
        var path = Path.Combine(folder, "fr", "bank-account", file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(good, bad, StringComparison.Ordinal));

        var library = ModuleLibrary.Load(folder);

        var broken = Assert.Single(library.Broken);
        Assert.Equal($"fr/bank-account/{file}", broken.File);
        Assert.Contains(says, broken.Problem, StringComparison.Ordinal);
        Assert.Equal(line, broken.Line);
        Assert.Equal(2, library.All.Count);
        Assert.Equal(library.Find("bank-account")!.In(Language.Arabic), library.Find("bank-account")!.In(Language.French));
    }

    [Fact]
    public void A_missing_lesson_or_language_is_named()
    {
        File.Delete(Path.Combine(folder, "en", "bank-account", "lesson-2.md"));
        Directory.Delete(Path.Combine(folder, "fr", "laundry"), recursive: true);

        Assert.Equal(["en/bank-account/lesson-2.md", "fr/laundry"], ModuleLibrary.Load(folder).Broken.Select(file => file.File)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Figures_are_written_as_the_language_writes_numbers_in_lessons_questions_and_practices()
    {
        Change("lesson-1.md", "---\n\n",
            "---\n\n{{minimum-wage-hour}} {{allowance-floor}} {{national-card-stamp}} {{health-free-threshold}}\n\n");
        Change("practice.md", "what: \"", "what: \"{{minimum-wage-hour}} ");
        Change("check.md", "    because: \"", "    because: \"{{minimum-wage-hour}} ");

        var library = ModuleLibrary.Load(folder);

        Assert.Empty(library.Broken);
        foreach (var (language, hour, numbers) in new[]
        {
            (Language.English, "17.92", "17.92 10,000 75 9.3264284"),
            (Language.French, "17,92", "17,92 10\u00a0000 75 9,3264284"),
            (Language.Arabic, "17,92", "17,92 10\u00a0000 75 9,3264284"),
        })
        {
            var words = library.Find("bank-account")!.In(language);
            Assert.StartsWith(numbers, words.Lessons[0].Plain, StringComparison.Ordinal);
            Assert.StartsWith(hour, words.Practices[0].What, StringComparison.Ordinal);
            Assert.StartsWith(hour, words.Questions[0].Because, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_figure_past_its_day_is_shown_with_the_day_it_was_checked()
    {
        Change("lesson-1.md", "---\n\n", "---\n\n{{minimum-wage-hour}} DH.\n\n");
        var later = new FigureWords(LegalFigures.OfCountry("morocco").On(new DateOnly(2040, 1, 1)));

        var module = ModuleLibrary.Load(folder, later).Find("bank-account")!;

        Assert.Matches(@"^17\.92 \(checked on \d+ \w+ 20\d\d\) DH\.", module.In(Language.English).Lessons[0].Plain);
        Assert.Matches(@"^17,92 \(vérifié le \d+ \w+ 20\d\d\) DH\.", module.In(Language.French).Lessons[0].Plain);
        Assert.Matches(@"^17,92 \(تحققنا منه يوم \d+ \w+ 20\d\d\) DH\.", module.In(Language.Arabic).Lessons[0].Plain);
    }

    [Fact]
    public void A_sum_with_a_figure_gives_the_answer_of_today_and_says_it()
    {
        Change("check.md", "answer: [\"810\"]\n    sum: \"700 - 150 - 40 + 300\"\n    because: \"",
            "answer: [\"1\"]\n    sum: \"1000 * {minimum-wage-hour} + 0.105\"\n    because: \"{{sum}} ");

        var library = ModuleLibrary.Load(folder);

        Assert.Empty(library.Broken);
        var question = library.Find("bank-account")!.In(Language.French).Questions.Single(one => one.Key == "q4");
        Assert.True(question.IsRight(["17920,11"]));
        Assert.False(question.IsRight(["1"]));
        Assert.StartsWith("17\u00a0920,11", question.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Languages_that_differ_are_named()
    {
        var path = Path.Combine(folder, "en", "bank-account", "check.md");
        File.WriteAllText(path, File.ReadAllText(path).Replace("answer: [b, d]", "answer: [b]", StringComparison.Ordinal));

        Assert.Equal("en/bank-account", Assert.Single(ModuleLibrary.Load(folder).Broken).File);
    }

    [Theory]
    [InlineData("practice.md", "    passport:", "    # passport:")]
    [InlineData("module.md", "order: 1", "order: 1\nsensitive: true\nbefore: Heavy days.")]
    public void A_line_of_the_passport_and_a_word_before_stand_in_every_language_or_in_none(string file, string good, string bad)
    {
        var path = Path.Combine(folder, "en", "bank-account", file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(good, bad, StringComparison.Ordinal));

        var library = ModuleLibrary.Load(folder);

        Assert.Equal("en/bank-account", Assert.Single(library.Broken).File);
        Assert.Equal(file == "module.md", library.Sensitive.Contains("bank-account")); // in doubt it is
    }

    [Fact]
    public void Markup_in_a_lesson_stays_text()
    {
        var path = Path.Combine(folder, "en", "bank-account", "lesson-1.md");
        File.AppendAllText(path, "\n\n<script>alert(1)</script>");

        Assert.DoesNotContain("<script", ModuleLibrary.Load(folder).Find("bank-account")!.In(Language.English).Lessons[0].Html.Value,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("810", "810")]
    [InlineData("810 DH", "810")]
    [InlineData("٨١٠ درهم", "810")]
    [InlineData("1 250,50", "1250.50")]
    [InlineData("1,250", "1250")]
    [InlineData("", null)]
    [InlineData("a lot", null)]
    public void Amounts_are_understood_as_typed(string typed, string? amount) =>
        Assert.Equal(amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture),
            Question.Amount(typed));

    [Fact]
    public void Each_kind_of_question_knows_its_answer()
    {
        var questions = ModuleLibrary.Load(folder).Find("bank-account")!.In(Language.English).Questions.ToDictionary(question =>
            question.Key);

        Assert.True(questions["q1"].IsRight(["d", "b"]));
        Assert.False(questions["q1"].IsRight(["b"]));
        Assert.False(questions["q1"].IsRight(["b", "d", "a"]));
        Assert.True(questions["q2"].IsRight(["c", "a", "d", "b"]));
        Assert.False(questions["q2"].IsRight(["a", "b", "c", "d"]));
        Assert.True(questions["q3"].IsRight(["c"]));
        Assert.False(questions["q3"].IsRight([]));
        Assert.True(questions["q4"].IsRight(["810,00 dirhams"]));
        Assert.False(questions["q4"].IsRight(["510"]));
    }

    /// <summary>Changes the first place of a file of the bank account in every language.</summary>
    private void Change(string file, string from, string to)
    {
        foreach (var language in new[] { "ar", "fr", "en" })
        {
            var path = Path.Combine(folder, language, "bank-account", file);
            var text = File.ReadAllText(path);
            var at = text.IndexOf(from, StringComparison.Ordinal);
            File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
