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
    [InlineData("Lahoucine", "El Houcine", "Houcine", "L'Houcine", "El Hussein", "Elhoussaine")]
    [InlineData("Laaroussi", "El Aroussi", "Aroussi", "Al-Aroussi", "Laroussi")]
    [InlineData("Lamrani", "El Mrani", "Mrani")]
    [InlineData("Lahcen", "El Hassan", "Lahssen", "Hassane")]
    [InlineData("Mohamed", "Med", "Md.")]
    [InlineData("Idriss", "Driss", "Idris")]
    [InlineData("Ismail", "Smail", "Ismaël", "Smaïn")]
    [InlineData("Omar", "Aomar")]
    [InlineData("Brahim", "Ibrahim")]
    [InlineData("Khalid", "Khaled")]
    [InlineData("Mohcine", "Mohsen", "Mouhsine")]
    [InlineData("Zineb", "Zaynab", "Zeineb")]
    [InlineData("Rim", "Reem", "Rime")]
    public void Spellings_of_one_name_meet(params string[] spellings)
    {
        ArgumentNullException.ThrowIfNull(spellings);
        var apart = from one in spellings
                    from other in spellings
                    where !SearchText.Finds(one, "", other) || !NameWords.Of(new("", one)).MayBe(NameWords.Of(new("", other)))
                    select $"{one} – {other}";
        Assert.Empty(apart);
    }

    [Theory]
    [InlineData("عبد الرحمن", "عبد الرحمان", "عبدالرحمن", "عبدالرحمان")]
    [InlineData("الحسين", "لحسين", "حسين")]
    [InlineData("العروسي", "لعروسي", "عروسي")]
    [InlineData("بنطالب", "بن الطالب", "بن طالب", "ابن الطالب")]
    [InlineData("سلمى", "سلما")]
    [InlineData("نورة", "نورا", "نوره")]
    [InlineData("ليلى", "ليلا")]
    [InlineData("يوسف", "يوسوف")]
    [InlineData("إدريس", "ادريس", "دريس")]
    [InlineData("إسماعيل", "اسماعيل", "اسماعين")]
    [InlineData("إبراهيم", "براهيم")]
    [InlineData("فاطمة الزهراء", "فاطمةالزهراء", "فاطمة الزهرة", "فاطمة زهراء")]
    [InlineData("أبو عزة", "بوعزة", "بو عزة")]
    [InlineData("زكرياء", "زكريا")]
    public void Arabic_spellings_of_one_name_meet(params string[] spellings)
    {
        ArgumentNullException.ThrowIfNull(spellings);
        var apart = from one in spellings
                    from other in spellings
                    where !SearchText.Finds(one, other, "") || !NameWords.Of(new(one, "")).MayBe(NameWords.Of(new(other, "")))
                    select $"{one} – {other}";
        Assert.Empty(apart);
    }

    [Theory]
    [InlineData("الحسين", "Houcine")]
    [InlineData("لحسين", "Lahoucine")]
    [InlineData("العروسي", "Laaroussi")]
    [InlineData("محمد أمين", "Med Amine")]
    [InlineData("بن الطالب", "Bentaleb")]
    [InlineData("إدريس", "Driss")]
    [InlineData("اسماعين", "Smail")]
    [InlineData("عمر", "Aomar")]
    [InlineData("عبد الرحمان", "Abderrahmane")]
    [InlineData("فاطمة الزهراء", "Fatimazahra")]
    [InlineData("مصطفى أمزيل", "Mustapha Amzil")]
    [InlineData("هدى", "Houda")]
    public void A_name_in_one_alphabet_is_found_through_the_other(string arabic, string latin)
    {
        Assert.True(SearchText.Finds(latin, arabic, ""), $"{latin} in {arabic}");
        Assert.True(SearchText.Finds(arabic, "", latin), $"{arabic} in {latin}");
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
    [InlineData("Mohamed", "Mahmoud")]
    [InlineData("Med", "Mahmoud")]
    [InlineData("Hassan", "Houssine")]
    [InlineData("Lahcen", "Lahoucine")]
    [InlineData("Said", "Saad")]
    [InlineData("Anas", "Anis")]
    [InlineData("Jamal", "Jamil")]
    [InlineData("Latifa", "Atifa")]
    [InlineData("Nora", "Nouri")]
    public void Different_names_stay_apart(string one, string other) =>
        Assert.False(NameWords.Of(new("", one)).MayBe(NameWords.Of(new("", other))));

    [Fact]
    public void The_names_of_the_sample_stay_apart()
    {
        string[] names = ["Mostafa", "Zakaria", "Anas", "Rachid", "Mehdi", "Meryem", "Latifa", "Abdellah", "Hajar", "Yassine", "Hanane",
            "Nabil", "Kaoutar", "Karim", "Omar", "Fatima Zahra", "Soufiane", "Ayoub", "Hamza", "Imane", "Amzil", "Rami", "Idrissi",
                "Alaoui", "Ouali", "Oubella", "Bouzid", "Mansouri", "Aguensous", "Belkadi", "Hamdi", "Taghzout"];

        Assert.Equal(names, names.Where(name => names.Count(other => SearchText.Finds(name, "", other)) == 1));
    }

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
    [InlineData("الحسين العروسي", "Lahoucine Laaroussi", "houcine aroussi")]
    [InlineData("لحسين لعروسي", "Lahoucine Laaroussi", "الحسين العروسي")]
    [InlineData("محمد أمين بنطالب", "Mohamed Amine Bentaleb", "med amine")]
    [InlineData("محمد أمين بنطالب", "Mohamed Amine Bentaleb", "بن الطالب")]
    [InlineData("محمد أمين بنطالب", "Mohamed Amine Bentaleb", "Ben Taleb")]
    [InlineData("إدريس الفاسي", "Driss Fassi", "idriss")]
    [InlineData("عبد الرحمان الفاسي", "Abderrahmane Fassi", "عبدالر")]
    [InlineData("الحسين الفاسي", "Lahoucine Fassi", "houc")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "SM2025001")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "SM-2025001")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "sm2025")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "٢٠٢٥٠٠١")]
    public void A_person_is_found(string arabic, string latin, string query) => Assert.True(Finds(arabic, latin, query));

    [Theory]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "Mohamed")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "msft")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "Mostafa Rami")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "علي")]
    [InlineData("محمد الفاسي", "Mohamed Fassi", "Mahmoud")]
    [InlineData("محمود الفاسي", "Mahmoud Fassi", "Mohamed")]
    [InlineData("محمود الفاسي", "Mahmoud Fassi", "Med")]
    [InlineData("محمد الفاسي", "Mohamed Fassi", "محمود")]
    [InlineData("حسن الفاسي", "Hassan Fassi", "Houssine")]
    [InlineData("حسن الفاسي", "Hassan Fassi", "الحسين")]
    [InlineData("لحسن الفاسي", "Lahcen Fassi", "Lahoucine")]
    [InlineData("الحسين الفاسي", "Lahoucine Fassi", "Hassan")]
    [InlineData("الحسين الفاسي", "Lahoucine Fassi", "حسن")]
    [InlineData("نوري الفاسي", "Nouri Fassi", "نورة")]
    [InlineData("مصطفى أمزيل", "Mostafa Amzil", "SM2025002")]
    [InlineData("خديجة الفاسي", "Khadija Fassi", "xxx")]
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
    public void Three_thousand_letters_find_nobody()
    {
        Assert.False(Finds("خديجة الفاسي", "Khadija Fassi", new string('x', 3_000)));
        Assert.False(Finds("محمد الفاسي", "Mohamed Fassi", "mohamed" + new string('d', 3_000)));
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

    private static bool Finds(string arabic, string latin, string query) => SearchText.Finds(query, arabic, latin, "SM-2025-001");
}
