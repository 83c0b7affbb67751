using Pathways.Core.Access;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Content;

/// <summary>The search over what ships: spellings, prefixes, plurals, order.</summary>
public sealed class FindingPages
{
    private static readonly SearchIndex Index = SearchIndex.Of(ModuleLibrary.Load(ModuleLibrary.Shipped), ArticleLibrary.Load(ModuleLibrary.Shipped));

    [Theory]
    [InlineData("حسابي البنكي", "bank-account")]
    [InlineData("حساب بنكي", "bank-account")]
    [InlineData("بالحساب البنكي", "bank-account")]
    [InlineData("حِسَابٌ بَنكي", "bank-account")]
    [InlineData("حســـاب بنكـي", "bank-account")]
    [InlineData("عقد الكراء", "lease")]
    [InlineData("للكراء", "lease")]
    [InlineData("والكراء", "lease")]
    [InlineData("الملابس", "laundry")]
    [InlineData("ملابسي", "laundry")]
    [InlineData("الوثائق", "identity-documents")]
    [InlineData("وثائقي", "identity-documents")]
    [InlineData("التقييم", "professionals/assessment")]
    [InlineData("تقييم", "professionals/assessment")]
    [InlineData("الخصوصيه", "privacy")]
    [InlineData("الخُصوصيّة", "privacy")]
    public void In_Arabic(string typed, string key) => Assert.Contains(key, Index.Find(typed, Language.Arabic).Take(3).Select(hit => hit.Key));

    [Theory]
    [InlineData("compte bancaire", "bank-account")]
    [InlineData("COMPTE", "bank-account")]
    [InlineData("loyers", "lease")]
    [InlineData("l’évaluation", "professionals/assessment")]
    [InlineData("evaluation", "professionals/assessment")]
    [InlineData("identite", "identity-documents")]
    [InlineData("vie privee", "privacy")]
    public void In_French(string typed, string key) => Assert.Contains(key, Index.Find(typed, Language.French).Take(3).Select(hit => hit.Key));

    [Theory]
    [InlineData("bank accounts", "bank-account")]
    [InlineData("how do I vote", "voting")]
    [InlineData("budget", "first-month")]
    [InlineData("washing", "laundry")]
    [InlineData("priv", "privacy")]
    public void In_English(string typed, string key) => Assert.Contains(key, Index.Find(typed, Language.English).Take(3).Select(hit => hit.Key));

    [Fact]
    public void A_title_comes_before_a_text()
    {
        var found = Index.Find("cooking", Language.English);

        Assert.Equal("cooking", found[0].Key);
        Assert.True(found.Count > 1, "the word stands in other pages too");
    }

    [Fact]
    public void Every_word_must_be_found()
    {
        Assert.NotEmpty(Index.Find("compte", Language.French));
        Assert.Empty(Index.Find("compte xylophone", Language.French));
    }

    [Theory]
    [InlineData(""), InlineData("   "), InlineData("؟!"), InlineData("ًٌٍ")]
    public void Nothing_typed_finds_nothing(string typed) => Assert.Empty(Index.Find(typed, Language.Arabic));

    [Fact]
    public void The_snippet_marks_the_words_and_leads_to_their_lesson()
    {
        var hit = Index.Find("بنك المغرب", Language.Arabic).First(hit => hit.Key == "bank-account");

        Assert.Equal("lesson-3", hit.Anchor);
        Assert.Contains(hit.Snippet, part => part is { Marked: true, Text: "المغرب" });
        Assert.InRange(hit.Snippet.Sum(part => part.Text.Length), 20, 260);
    }

    [Fact]
    public void What_is_not_shown_is_not_found() =>
        Assert.DoesNotContain(Index.Find("cooking", Language.English, (key, _) => key != "cooking"), hit => hit.Key == "cooking");
}
