namespace Pathways.Core.Contact;

/// <summary>
/// Names of Morocco whose spellings no rule brings together: short forms (Med), Amazigh and spoken forms (Driss, Aomar, Lahcen) and the
/// same name in the other letters. Words as <see cref="SearchText"/> folds them, without article.
/// </summary>
internal static class SameNames
{
    // A line is one name. The first word in either letters is the spelling whose keys stand for all of them.
    private const string Lines = """
        mohamed med md mohd mhd muhd mohammad محمد محماد
        mahmoud mahmud محمود
        ahmed hmed ahmad احمد
        hassan hasan hassane hassen hsen lahcen lahsen lahssen lahcene lahssan حسن
        houcine houssine hussein hossein hsaine lahcine حسين
        idriss driss dris idris ادريس دريس
        ismail smail smain ismain ismael smael اسماعيل اسماعين اسمعيل سماعيل
        omar aomar oumar عمر
        brahim ibrahim ibrahima ابراهيم براهيم ابرهيم
        youssef yusuf youssouf yousouf يوسف يوسوف
        rahman rahmane رحمن رحمان
        abdrahman abdrahmane عبدرحمن عبدرحمان
        abdellah abdallah عبدله
        ishaq ishak اسحاق اسحق
        haroun harun هارون هرون
        daoud daouad daoued داود داوود
        soulaiman slimane soulaimane sliman soliman soulayman سليمان سليمن
        ayoub ayyoub ايوب
        yassine yacine ياسين يس
        ali علي
        larbi arbi عربي
        elias ilyas ilyes ilias lyes lyas الياس ياس
        elham ilham الهام هام
        yahya yahia يحيا يحيي يحي
        moussa mousa musa موسا موسي
        aissa issa عيسا عيسي
        hamza hamzah حمزه
        hmad hammad حماد
        said saeed سعيد
        rachid rashid رشيد
        khalid khaled خالد
        hamid hamide حميد
        karim krim كريم
        amine amin امين
        anas anass انس
        mehdi mahdi مهدي
        ayman aymane aimane ايمن
        zakaria zakariya zakariae زكريا
        mostafa mustapha mustafa مصطفا مصطفي
        yasmine yassmine yasmin ياسمين
        fatima fatma fatim فاطمه
        zahra zohra zahrae زهرا زهره
        khadija khadidja خديجه
        aicha aisha عايشه عيشه
        meryem mariam maryam myriam miriam مريم
        salma selma سلما سلمه
        nora noura نورا نوره
        hiba heba هبه
        houda hoda هدا
        layla laila leila ليلا
        loubna lubna لبنا
        mouna mona منا
        sanae sana سنا
        soukaina sokaina sakina سكينه
        naima نعيمه
        rachida رشيده
        saida سعيده
        zineb zaynab zeinab زينب
        aziz azize عزيز
        aziza عزيزه
        habib حبيب
        habiba حبيبه
        wahib ouahib وهيب
        wahiba ouahiba وهيبه
        bahia بهيه
        taha طه
        douha doha duha ضحا ضحي
        douae doua doaa دعا
        hanae hanaa hana هنا
        wafae ouafae wafa وفا
        alae alaa ala علا الا
        aya aia ايه
        iyad eyad ayad اياد
        ihab ehab ايهاب
        maha مها
        noha nouha nuha نها نهي
        nouh noah نوح
        wael ouael وايل
        wiam ouiam wiem ويام
        oumaima omaima oumayma umayma اميمه
        hayat hayate حيات حياه
        hammou hamou hmou حمو
        mbarek embarek mebarek mubarak moubarak مبارك امبارك
        mbarka embarka مباركه امباركه
        tayeb taieb taib tayib tayyib طيب
        moulay moulaye mly my مولاي
        """;

    private static readonly Dictionary<string, string> Firsts = ReadFirsts();
    private static readonly Dictionary<string, IReadOnlyList<string>> KeysOf = Read();

    /// <summary>The keys of the name that a word is one spelling of; null when the word is in no line.</summary>
    public static IReadOnlyList<string>? Keys(string word) => KeysOf.GetValueOrDefault(word);

    /// <summary>The spelling that stands for all of the name's in these letters; null when the word is in no line.</summary>
    public static string? First(string word) => Firsts.GetValueOrDefault(word);

    private static Dictionary<string, string> ReadFirsts()
    {
        var firsts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var letters in Lines.Split('\n').SelectMany(line => line.Trim().Split(' ').GroupBy(LatinSpelling.IsLatin)))
            foreach (var word in letters) firsts.TryAdd(word, letters.First());
        return firsts;
    }

    private static Dictionary<string, IReadOnlyList<string>> Read()
    {
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var line in Lines.Split('\n'))
        {
            var words = line.Trim().Split(' ').ToLookup(LatinSpelling.IsLatin);
            var all = words[true].Take(1).SelectMany(LatinSpelling.KeysByRule)
                .Concat(words[false].Take(1).Select(ArabicSpelling.KeyByRule)).ToArray();
            foreach (var word in words[true].Concat(words[false])) keys.TryAdd(word, all);
        }

        return keys;
    }
}
