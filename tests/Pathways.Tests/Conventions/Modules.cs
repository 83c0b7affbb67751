using System.Text.RegularExpressions;
using Pathways.Core.Contact;
using Pathways.Core.Figures;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>Every module stands in three languages with the same lessons, questions and practices, and keeps within its bounds.</summary>
public sealed partial class Modules
{
    private static readonly ModuleLibrary Library = ModuleLibrary.Load(ModuleLibrary.Shipped);

    public static TheoryData<string> Keys => [.. Library.All.Select(module => module.Key)];

    [Fact]
    public void Every_file_is_whole_and_alike_in_every_language()
    {
        Assert.Empty(Library.Broken);
        Assert.Contains(Library.All, module => module.Key == "bank-account");
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_module_keeps_its_bounds(string key)
    {
        var module = Library.Find(key)!;

        Assert.Equal(3, module.Texts.Count);
        Assert.InRange(module.CheckedOn, new DateOnly(2026, 1, 1), new DateOnly(2036, 1, 1));
        Assert.All(module.Skills, skill => Assert.Contains(skill, Skills));
        Assert.All(module.Texts, text =>
        {
            var (language, words) = text;
            Assert.InRange(words.Lessons.Count, 3, 6);
            Assert.InRange(words.Questions.Count, 4, 8);
            Assert.All(words.Lessons, lesson =>
                Assert.True(lesson.Words is >= 50 and <= 140, $"{key} lesson {lesson.Number} in {language}: {lesson.Words} words"));
            Assert.All(words.Sources, source => Assert.StartsWith("https://", source.Url, StringComparison.Ordinal));
        });
    }

    /// <summary>The line is printed on a pocket card; its title is for the youth alone.</summary>
    [Theory, MemberData(nameof(Keys))]
    public void A_line_of_the_passport_is_short_and_says_something_else_than_the_title(string key) =>
        Assert.All(Library.Find(key)!.Texts.Values.SelectMany(text => text.Practices).Where(task => task.Passport.Length > 0), task =>
        {
            Assert.InRange(task.Passport.Length, 8, 90);
            Assert.False(task.Passport.EndsWith('.'), task.Passport);
        });

    /// <summary>On a paper for employers nothing of health, feelings, people close to me, or an account that care keeps.</summary>
    [Fact]
    public void What_strangers_should_not_read_has_no_line()
    {
        foreach (var practice in new[] { "calm-and-help/p1", "calm-and-help/p2", "trusted-adult/p1", "trusted-adult/p2", "health-cover/p1",
            "health-cover/p2", "savings-at-18/p2", "bank-account/p2", "consumer-and-debt/p2", "voting/p1" })
        {
            var (module, key) = (practice.Split('/')[0], practice.Split('/')[1]);
            Assert.Null(Library.Find(module)!.In(Language.English).PassportLine(key));
        }
    }

    [Theory, MemberData(nameof(Keys))]
    public void Pictures_are_there_and_do_nothing(string key)
    {
        foreach (var lesson in Library.Find(key)!.In(Language.Arabic).Lessons)
        {
            var path = Path.Combine(WebRoot.Find(), "img", "learn", lesson.Picture);
            Assert.True(File.Exists(path), lesson.Picture);
            var svg = File.ReadAllText(path);
            Assert.DoesNotMatch("(?i)<(script|style|foreignObject|image|a|use)\\b|\\bon[a-z]+=|\\bstyle=|href=", svg);
        }
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_sum_gives_the_answer_written_beside_it_on_the_day_the_module_was_checked(string key)
    {
        var figures = LegalFigures.OfCountry("morocco").On(Library.Find(key)!.CheckedOn);
        foreach (var language in new[] { "ar", "fr", "en" })
        {
            var check = File.ReadAllText(Path.Combine(ModuleLibrary.Shipped, language, key, "check.md"));
            foreach (var question in check.Split("  - key: ").Skip(1).Where(question => SumLine().IsMatch(question)))
            {
                var sum = SumLine().Match(question).Groups["sum"].Value;
                var answers = Quoted().Matches(AnswerLine().Match(question).Value)
                    .Select(answer => Question.Amount(answer.Groups[1].Value));
                Assert.True(Sum.Of(sum, figures) is { } result && answers.Contains(Math.Round(result, 2, MidpointRounding.AwayFromZero)),
                    $"{key} {question[..2]} in {language}: {sum} is not the answer");
            }
        }
    }

    [Theory, MemberData(nameof(Keys))]
    public void An_amount_that_follows_from_a_figure_is_worked_out_from_it(string key)
    {
        foreach (var language in new[] { "ar", "fr", "en" })
        {
            var check = File.ReadAllText(Path.Combine(ModuleLibrary.Shipped, language, key, "check.md"));
            Assert.All(check.Split("  - key: ").Skip(1).Where(question => question.Contains("kind: amount", StringComparison.Ordinal)
                && question.Contains("{{", StringComparison.Ordinal)), question =>
                Assert.True(SumLine().Match(question).Groups["sum"].Value.Contains('{', StringComparison.Ordinal),
                    $"{key} {question[..2]} in {language} names a figure: its sum does too, and {{{{sum}}}} says the result"));
        }
    }

    [GeneratedRegex("^    sum: \"(?<sum>[^\"]*)\"", RegexOptions.Multiline)]
    private static partial Regex SumLine();

    [GeneratedRegex("^    answer: .*$", RegexOptions.Multiline)]
    private static partial Regex AnswerLine();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    private static readonly HashSet<string> Skills =
    [
        "creativity", "critical-thinking", "problem-solving", "cooperation", "negotiation", "decision-making",
        "self-management", "resilience", "communication", "respect-for-diversity", "empathy", "participation",
    ];
}
