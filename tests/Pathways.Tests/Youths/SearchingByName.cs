using FsCheck;
using FsCheck.Fluent;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class SearchingByName
{
    [Theory]
    [InlineData("مُصْطَفَى", "مصطفي")]
    [InlineData("مصطفـــى", "مصطفي")]
    [InlineData("أحمد إلهام آدم ٱلله", "احمد الهام ادم الله")]
    [InlineData("فاطمة", "فاطمه")]
    [InlineData("عائشة رؤوف", "عايشه رووف")]
    [InlineData("زكرياء", "زكريا")]
    [InlineData("أگادير أڭادير", "اكادير اكادير")]
    [InlineData("ﻣﺼﻄﻔﻰ", "مصطفي")]
    [InlineData("علی کریم", "علي كريم")]
    [InlineData("  Élodie   Aït-Melloul ", "elodie ait melloul")]
    [InlineData("M'hamed Sa’id", "mhamed said")]
    [InlineData("SM-٢٠٢٥-۰۰۱", "sm 2025 001")]
    [InlineData("\u202Bعلي\u202C", "علي")]
    [InlineData("", "")]
    [InlineData("!?", "")]
    public void A_name_has_one_way_of_writing(string text, string normalised) => Assert.Equal(normalised, SearchText.Normalise(text));

    [Theory]
    [InlineData("Mohamed", "Mohammed", "Muhammad", "Mouhamed", "M'hamed", "Mohamad", "MOHAMMAD")]
    [InlineData("Mustapha", "Mostafa", "Moustafa", "Mustafa", "Moustapha", "Mostapha", "Mustafah")]
    [InlineData("Youssef", "Yousef", "Youcef", "Yusuf", "Yousseff", "Youssouf")]
    [InlineData("Zakaria", "Zakariae", "Zakariya", "Zakarya", "Zakaryae")]
    [InlineData("Ouali", "Wali", "Oualy")]
    [InlineData("Ouafae", "Wafa", "Wafaa", "Ouafaa")]
    [InlineData("Kaoutar", "Kawtar", "Kaouthar", "Kawthar", "Kaouter")]
    [InlineData("El Alaoui", "Alaoui", "Al Alawi", "Alaouy")]
    [InlineData("El Idrissi", "Al-Idrissi", "Idrissi", "Idrisi")]
    [InlineData("El Mehdi", "Elmehdi", "Mehdi", "Mahdi", "Al Mahdi")]
    [InlineData("Er-Rami", "Errami", "Rami", "Ramy")]
    [InlineData("Yassine", "Yacine", "Yasin", "Yassin", "Iassine")]
    [InlineData("Meryem", "Mariam", "Maryam", "Meriem", "Miriam")]
    [InlineData("Khadija", "Khadidja", "Khadîja", "Khadijah")]
    [InlineData("Fatima Zahra", "Fatimazahra", "Fatima-Zahrae", "Fatima Ezzahra", "Fatima Zohra")]
    [InlineData("Abdellah", "Abdallah", "Abdullah", "Abdella", "Abd Allah")]
    [InlineData("Abdelkarim", "Abdel Karim", "Abdulkarim", "Abd El Karim", "Abdelkrim")]
    [InlineData("Abderrahim", "Abdelrahim", "Abdurrahim", "Abd Er-Rahim")]
    [InlineData("Noureddine", "Nour Eddine", "Nour-Eddine", "Nouredine", "Nour Ed-Dine")]
    [InlineData("Said", "Saïd", "Saeed", "Sa'id")]
    [InlineData("Hicham", "Hisham", "Hichame")]
    [InlineData("Houssine", "Hussein", "Hocine", "Houcine", "Houssaine")]
    [InlineData("Anouar", "Anwar", "Anouare")]
    [InlineData("Belkadi", "Belqadi", "Bel Kadi")]
    [InlineData("Belhaj", "Bel Hadj", "Belhadj", "Bel Haj")]
    [InlineData("Aguensous", "Agensous")]
    [InlineData("Sara", "Sarah", "Sarra")]
    [InlineData("Amine", "Amin", "Ameen")]
    [InlineData("Ben Ali", "Benali", "Bin Ali")]
    [InlineData("Ait El Haj", "Aït Haj")]
    [InlineData("Ghizlane", "Ghizlan", "Gizlane")]
    [InlineData("Jamal", "Djamal", "Jamale")]
    public void Spellings_of_one_name_meet(params string[] spellings)
    {
        ArgumentNullException.ThrowIfNull(spellings);
        var keys = spellings.Select(SearchText.LatinKey).Distinct().ToArray();
        Assert.True(keys.Length == 1, string.Join(", ", spellings.Select(each => $"{each}={SearchText.LatinKey(each)}")));
        Assert.NotEqual("", keys[0]);
    }

    [Theory]
    [InlineData("Amine", "Amina")]
    [InlineData("Karim", "Karima")]
    [InlineData("Said", "Souad")]
    [InlineData("Hamza", "Hafsa")]
    [InlineData("Khalid", "Karim")]
    [InlineData("Idriss", "Idrissi")]
    [InlineData("Omar", "Amar")]
    [InlineData("Imane", "Amine")]
    [InlineData("Ali", "Alaoui")]
    [InlineData("Elham", "Hamid")]
    public void Different_names_stay_apart(string one, string other) =>
        Assert.NotEqual(SearchText.LatinKey(one), SearchText.LatinKey(other));

    [Fact]
    public void The_names_of_the_sample_stay_apart()
    {
        string[] names = ["Mostafa", "Zakaria", "Anas", "Rachid", "Mehdi", "Meryem", "Latifa", "Abdellah", "Hajar", "Yassine", "Hanane",
            "Nabil", "Kaoutar", "Karim", "Omar", "Fatima Zahra", "Soufiane", "Ayoub", "Hamza", "Imane", "Amzil", "Rami", "Idrissi",
                "Alaoui", "Ouali", "Oubella", "Bouzid", "Mansouri", "Aguensous", "Belkadi", "Hamdi", "Taghzout"];

        Assert.Equal(names.Length, names.Select(SearchText.LatinKey).Distinct().Count());
    }

    [Fact]
    public void Arabic_has_no_latin_key() => Assert.Equal("", SearchText.LatinKey("مصطفى ٢٠٠٩"));

    [Theory]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "مصطفي")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "Moustapha amz")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "sm-2025-0")]
    [InlineData("رشيد العلوي", "Rachid El Alaoui", "علوي")]
    [InlineData("رشيد العلوي", "Rachid El Alaoui", "Alawi")]
    [InlineData("رشيد العلوي", "Rachid El Alaoui", "El Alaoui Rachid")]
    [InlineData("رشيد علوي", "Rachid Alaoui", "العلوي")]
    [InlineData("عبد الله بوزيد", "Abdellah Bouzid", "عبدالله")]
    [InlineData("عبدالله بوزيد", "Abdellah Bouzid", "عبد الله")]
    [InlineData("عبد الله بوزيد", "Abdellah Bouzid", "عبد")]
    [InlineData("عائشة بنمسعود", "Aicha Benmessaoud", "بن مسعود")]
    [InlineData("فاطمة الزهراء", "Fatima Zahra", "fatimazahra")]
    [InlineData("نور الدين", "Noureddine", "nour eddine")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "امزيل Mustafa")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "")]
    public void A_person_is_found(string arabic, string latin, string query) => Assert.True(Finds(arabic, latin, query));

    [Theory]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "Mohamed")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "msft")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "Mostafa Rami")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "علي")]
    public void Another_person_is_not_found(string arabic, string latin, string query) => Assert.False(Finds(arabic, latin, query));

    [Fact]
    public void Tokens_and_searches_are_bounded_alike()
    {
        var huge = new string('م', 120) + new string('b', 120);

        Assert.All(SearchText.Tokens(huge, huge.ToUpperInvariant()), token => Assert.InRange(token.Length, 1, SearchText.MaxToken));
        Assert.True(Finds(huge, "", huge));
        Assert.Equal(SearchText.MaxSearchWords, SearchText.SearchWords("a b c d e f g h").Count);
    }

    [Fact]
    public void Any_text_is_answered_and_normal_text_stays_as_it_is()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll<string?>(any =>
        {
            var normal = SearchText.Normalise(any ?? "");
            _ = SearchText.SearchWords(any ?? "").Count + SearchText.Tokens(any ?? "").Count;
            return SearchText.Normalise(normal) == normal && normal == normal.Trim();
        }));
        Assert.Equal("a", SearchText.Normalise("a\uD800"));
    }

    // What the database will do with tokens and terms
    private static bool Finds(string arabic, string latin, string query)
    {
        var tokens = SearchText.Tokens(arabic, latin, "SM-2025-001");
        return SearchText.SearchWords(query).All(word => tokens.Any(token => token.StartsWith(word.Word, StringComparison.Ordinal)
            || token.StartsWith(word.Key, StringComparison.Ordinal)));
    }
}
