using Pathways.Core.Contact;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Content;

/// <summary>The search over what ships: spellings, prefixes, plurals, order.</summary>
public sealed class FindingPages
{
    private static readonly Synonyms Synonyms = Synonyms.Load(ModuleLibrary.Shipped);
    private static readonly SearchIndex Index = SearchIndex.Of(ModuleLibrary.Load(ModuleLibrary.Shipped),
        ArticleLibrary.Load(ModuleLibrary.Shipped), Synonyms);

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
    public void In_Arabic(string typed, string key) =>
        Assert.Contains(key, Index.Find(typed, Language.Arabic).Take(3).Select(hit => hit.Key));

    [Theory]
    [InlineData("compte bancaire", "bank-account")]
    [InlineData("COMPTE", "bank-account")]
    [InlineData("loyers", "lease")]
    [InlineData("l’évaluation", "professionals/assessment")]
    [InlineData("evaluation", "professionals/assessment")]
    [InlineData("identite", "identity-documents")]
    [InlineData("vie privee", "privacy")]
    public void In_French(string typed, string key) =>
        Assert.Contains(key, Index.Find(typed, Language.French).Take(3).Select(hit => hit.Key));

    [Theory]
    [InlineData("bank accounts", "bank-account")]
    [InlineData("how do I vote", "voting")]
    [InlineData("budget", "first-month")]
    [InlineData("washing", "laundry")]
    [InlineData("priv", "privacy")]
    public void In_English(string typed, string key) =>
        Assert.Contains(key, Index.Find(typed, Language.English).Take(3).Select(hit => hit.Key));

    [Theory]
    [InlineData("لاكارط", "identity-documents")]
    [InlineData("CIN", "identity-documents")]
    [InlineData("carte nationale", "identity-documents")]
    [InlineData("راميد", "health-cover")]
    [InlineData("AMO", "health-cover")]
    [InlineData("RAMED", "health-cover")]
    [InlineData("tbib", "health-cover")]
    [InlineData("kra", "lease")]
    [InlineData("loyer", "lease")]
    [InlineData("دار", "find-a-home")]
    [InlineData("logement", "find-a-home")]
    [InlineData("khdma", "finding-work")]
    [InlineData("الخدمة", "finding-work")]
    [InlineData("خلصة", "contract-and-pay")]
    [InlineData("لابانك", "bank-account")]
    [InlineData("كريدي", "consumer-and-debt")]
    [InlineData("n3as", "calm-and-help")]
    [InlineData("طوبيس", "getting-around")]
    [InlineData("كونطرا ديال الكراء", "lease")]
    public void Words_people_really_type_find_the_same_in_every_language(string typed, string key)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var found = Index.Find(typed, language);
            Assert.True(found.Take(4).Any(hit => hit.Key == key), $"{language}: {string.Join(' ', found.Select(hit => hit.Key))}");
            Assert.Contains(found.SelectMany(hit => hit.Title.Concat(hit.Snippet)), part => part.Marked);
        }
    }

    [Fact]
    public void Every_synonym_finds_something_in_every_language()
    {
        var lost = from phrase in Synonyms.Phrases
                   from language in Enum.GetValues<Language>()
                   where Index.Find(phrase, language).Count == 0
                   select $"{phrase} ({language})";
        Assert.True(!lost.Any(), string.Join(", ", lost));
    }

    [Theory]
    [InlineData("loyer"), InlineData("logement"), InlineData("banque")]
    public void The_word_itself_comes_before_its_synonyms(string typed)
    {
        var plain = SearchIndex.Of(ModuleLibrary.Load(ModuleLibrary.Shipped), ArticleLibrary.Load(ModuleLibrary.Shipped), Synonyms.None);

        Assert.Equal(plain.Find(typed, Language.French)[0].Key, Index.Find(typed, Language.French)[0].Key);
    }

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
