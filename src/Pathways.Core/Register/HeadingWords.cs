using System.Text.RegularExpressions;
using Pathways.Core.Contact;

namespace Pathways.Core.Register;

/// <summary>
/// The headings registers use. Compared without accents, tashkeel, articles, particles, (ة) and (e), and in any word order.
/// </summary>
internal static partial class HeadingWords
{
    /// <summary>Stands between the upper and the lower heading where headings take two rows.</summary>
    public const string Below = " › ";

    // Words that say in which letters a name is written: true for Arabic
    private static readonly Dictionary<string, bool> Letters = new (string Words, bool Arabic)[]
    {
        ("arabe arabes arabic ar عربية عربي عربيه", true),
        ("francais francaise french fr latin latine latines latins lat فرنسية فرنسي لاتينية لاتيني", false),
    }.SelectMany(pair => pair.Words.Split(' ').Select(word => (Word: Stem(SearchText.Normalise(word)), pair.Arabic)))
        .DistinctBy(pair => pair.Word).ToDictionary(pair => pair.Word, pair => pair.Arabic, StringComparer.Ordinal);

    // Beside those words: en lettres latines, بالحروف العربية
    private static readonly HashSet<string> LettersToo =
        [.. "lettres lettre caracteres caractere letters حروف".Split(' ').Select(word => Stem(SearchText.Normalise(word)))];

    private static readonly Dictionary<RegisterColumn, string[]> Headings = new()
    {
        [RegisterColumn.FileNumber] =
        [
            "رقم الملف", "رقم التسجيل", "رقم القيد", "رقم السجل", "رقم ملف المستفيد", "رمز الملف", "الرقم المرجعي",
            "N° de dossier", "Numéro d'enregistrement", "N° d'inscription", "Matricule", "Réf dossier", "Référence du dossier",
                "Code bénéficiaire", "Identifiant",
            "File number", "Case number", "Registration number",
        ],
        [RegisterColumn.ArabicName] =
        [
            "الاسم الكامل", "الاسم", "الاسم والنسب", "النسب والاسم", "الاسم العائلي والشخصي", "الاسم الشخصي والعائلي", "اسم المستفيد",
                "اسم الطفل", "اسم النزيل", "الاسم واللقب",
            "الاسم الكامل بالعربية", "الاسم بالعربية", "الاسم والنسب بالعربية", "الاسم الكامل بالحروف العربية",
            "Nom complet en arabe", "Nom en arabe", "Nom et prénom en arabe", "Arabic name", "Full name in Arabic", "Name in Arabic",
        ],
        [RegisterColumn.ArabicGivenName] = ["الاسم الشخصي", "الاسم الشخصي بالعربية", "الاسم الأول", "Prénom en arabe"],
        [RegisterColumn.ArabicFamilyName] = ["الاسم العائلي", "الاسم العائلي بالعربية", "النسب", "اللقب", "اسم العائلة",
            "Nom de famille en arabe"],
        [RegisterColumn.LatinName] =
        [
            "Nom complet", "Nom", "Nom et prénom", "Noms et prénoms", "Nom & prénom", "Prénom et nom", "Nom du bénéficiaire",
                "Nom du jeune", "Nom et prénom du bénéficiaire", "Nom de l'enfant",
            "Nom complet en français", "Nom en français", "Nom en latin", "Nom et prénom en français", "Nom complet en caractères latins",
                "Nom complet en lettres latines",
            "الاسم الكامل بالفرنسية", "الاسم بالفرنسية", "الاسم والنسب بالفرنسية", "الاسم باللاتينية", "الاسم الكامل باللاتينية",
                "الاسم بالحروف اللاتينية", "الاسم الكامل بالحروف اللاتينية",
            "Full name", "Name", "Latin name", "Name in Latin letters",
        ],
        [RegisterColumn.LatinGivenName] = ["Prénom", "Prénom en français", "الاسم الشخصي بالفرنسية", "First name", "Given name",
            "Forename"],
        [RegisterColumn.LatinFamilyName] = ["Nom de famille", "Nom de famille en français", "Nom patronymique", "الاسم العائلي بالفرنسية",
            "Last name", "Family name", "Surname"],
        [RegisterColumn.BirthDate] =
        [
            "تاريخ الازدياد", "تاريخ ومكان الازدياد", "ازداد بتاريخ", "مزداد بتاريخ", "تاريخ ومكان الولادة",
                "تاريخ الإزدياد", "تاريخ الميلاد", "تاريخ الولادة", "الازدياد",
                "الميلاد", "مزداد في", "يوم الازدياد",
            "Date de naissance", "Date de naiss.", "Date et lieu de naissance", "Lieu et date de naissance", "Né(e) le",
                "Naissance", "DDN", "D.N.",
                "Jour de naissance",
            "Date of birth", "Birth date", "Birthdate", "Birthday", "DOB", "Born", "Born on",
        ],
        [RegisterColumn.Sex] = ["الجنس", "النوع", "ذكر أو أنثى", "ذ/إ", "ذ/أ", "Sexe", "Genre", "Sexe (M/F)", "Sexe (F/M)",
            "Sex", "Gender"],
        [RegisterColumn.Centre] =
        [
            "المركز", "اسم المركز", "المؤسسة", "اسم المؤسسة", "مؤسسة الرعاية", "مؤسسة الرعاية الاجتماعية", "الخيرية", "دار الأطفال",
            "Centre", "Nom du centre", "Établissement", "Nom de l'établissement", "Institution", "EPS",
                "Établissement de protection sociale", "Foyer", "Structure",
            "Center", "Care home", "Centre name", "Establishment",
        ],
        [RegisterColumn.Province] =
        [
            "العمالة أو الإقليم", "الإقليم", "العمالة", "الإقليم أو العمالة", "عمالة",
            "Province", "Préfecture", "Province ou préfecture", "Préfecture ou province", "Province / Préfecture", "Prefecture or province",
        ],
        [RegisterColumn.EntryDate] =
        [
            "تاريخ الولوج إلى المؤسسة", "تاريخ الولوج", "تاريخ الولوج إلى المركز", "تاريخ الدخول", "تاريخ الدخول إلى المؤسسة",
                "تاريخ الدخول إلى المركز", "تاريخ الالتحاق", "تاريخ الالتحاق بالمؤسسة",
            "تاريخ الالتحاق بالمركز", "تاريخ الإيداع", "تاريخ الاستقبال", "تاريخ القبول", "تاريخ الإيواء", "تاريخ ولوج المؤسسة",
                "تاريخ ولوج المركز",
            "Date d'entrée", "Date d'entrée à l'établissement", "Date d'entrée au centre", "Date d'admission", "Date d'accueil",
                "Date d'arrivée", "Date de placement", "Date d'accès", "Entré(e) le", "Admis(e) le", "Date d'intégration",
            "Entry date", "Date of entry", "Admission date", "Date of admission", "Intake date",
        ],
        [RegisterColumn.IntakeCategory] =
        [
            "فئة الاستقبال", "الفئة", "فئة الطفل", "فئة المستفيد", "سبب الإيداع", "سبب الولوج", "سبب الاستقبال", "وضعية الطفل", "الوضعية",
                "الفئة المستهدفة",
            "Catégorie d'accueil", "Catégorie", "Catégorie d'admission", "Motif d'admission", "Motif d'accueil", "Motif de placement",
                "Motif d'entrée", "Situation de l'enfant",
            "Intake category", "Category", "Reason for admission",
        ],
        [RegisterColumn.ReferralSource] =
        [
            "جهة الإحالة", "الجهة المحيلة", "مصدر الإحالة", "الإحالة", "الجهة الموجهة", "جهة التوجيه", "محال من طرف",
            "Source d'orientation", "Orienté(e) par", "Organisme orienteur", "Référé(e) par", "Source de référence",
                "Source de référencement", "Provenance", "Adressé(e) par", "Orientation", "Placé(e) par", "Autorité de placement",
            "Referral source", "Referred by", "Source of referral", "Referral",
        ],
        [RegisterColumn.SchoolLevel] =
        [
            "المستوى الدراسي", "المستوى التعليمي", "المستوى", "القسم", "التمدرس", "المستوى الدراسي الحالي",
            "Niveau scolaire", "Niveau d'études", "Niveau", "Niveau d'instruction", "Scolarité", "Classe",
            "School level", "Education level", "Level of education", "Grade", "Education",
        ],
        [RegisterColumn.NationalCard] =
        [
            "رقم البطاقة الوطنية", "البطاقة الوطنية", "رقم البطاقة الوطنية للتعريف", "البطاقة الوطنية للتعريف", "رقم بطاقة التعريف الوطنية",
                "بطاقة التعريف الوطنية", "البطاقة الوطنية للتعريف الإلكترونية",
            "رقم بطاقة التعريف", "رقم البطاقة", "ب.ت.و", "رقم ب.ت.و", "ب و ت", "ب.و", "رقم ب.و",
            "CIN", "N° CIN", "C.I.N.", "N° C.I.N.", "CNIE", "N° CNIE", "C.N.I.E.", "CNI", "Carte nationale", "N° de la carte nationale",
                "Carte d'identité", "Carte d'identité nationale", "Carte nationale d'identité",
            "Carte nationale d'identité électronique", "N° carte d'identité",
            "National card", "National ID", "National ID number", "ID card", "Identity card", "National identity card", "ID number",
        ],
        [RegisterColumn.Phone] =
        [
            "الهاتف", "رقم الهاتف", "الهاتف النقال", "الهاتف المحمول", "رقم الهاتف النقال", "الجوال", "المحمول", "النقال", "هاتف المستفيد",
            "Téléphone", "N° de téléphone", "Tél", "Tel.", "N° tél", "GSM", "N° GSM", "Portable", "Mobile", "Téléphone portable",
                "Téléphone mobile", "Téléphone du jeune", "Téléphone du bénéficiaire",
            "Phone", "Phone number", "Mobile phone", "Telephone", "Telephone number", "Mobile number",
        ],
        [RegisterColumn.Email] =
        [
            "البريد الإلكتروني", "العنوان الإلكتروني", "الإيميل", "ايميل", "عنوان البريد الإلكتروني",
            "E-mail", "Email", "Mail", "Courriel", "Adresse e-mail", "Adresse email", "Adresse mail", "Adresse électronique",
                "Email address", "E-mail address",
        ],
        [RegisterColumn.Mentor] =
        [
            "المساعد(ة) الاجتماعي(ة)", "المساعد الاجتماعي", "المساعدة الاجتماعية", "المرشد الاجتماعي", "المؤطر(ة)", "المؤطر", "المربي(ة)",
                "المربي", "المواكب(ة)", "المرافق(ة)", "المتابع(ة)", "اسم المساعد الاجتماعي", "اسم المساعدة الاجتماعية",
            "Référent(e)", "Référente", "Assistant(e) social(e)", "Assistant social", "Assistante sociale", "Travailleur social",
                "Travailleuse sociale", "Éducateur", "Éducatrice", "Éducateur référent", "Mentor", "Encadrant(e)", "Accompagnateur",
                    "Nom du référent",
            "Social worker", "Social assistant", "Case worker", "Key worker",
        ],
        [RegisterColumn.Notes] =
        [
            "ملاحظات", "الملاحظات", "ملاحظة", "ملاحظات عامة", "تعليق", "تعليقات",
            "Notes", "Note", "Remarques", "Remarque", "Observations", "Observation", "Commentaires", "Commentaire", "Divers",
            "Remarks", "Comments", "Comment",
        ],
        [RegisterColumn.Nationality] = ["الجنسية", "Nationalité", "Nationality", "Citizenship"],
        [RegisterColumn.Guardian] =
        [
            "الولي", "الولي القانوني", "اسم الولي", "ولي الأمر", "الكفيل", "اسم الكفيل", "الوصي", "Tuteur", "Tuteur légal", "Tutrice",
            "Nom du tuteur", "Représentant légal", "Kafil", "Guardian", "Legal guardian", "Guardian's name",
        ],
        [RegisterColumn.LegalStatus] = ["الوضعية القانونية", "الوضع القانوني", "Situation juridique", "Statut juridique", "Legal status"],
        [RegisterColumn.Parents] =
        [
            "الأب", "اسم الأب", "الأم", "اسم الأم", "الوالدان", "اسم الوالدين", "أسماء الوالدين", "الأبوان", "Père", "Nom du père", "Mère",
            "Nom de la mère", "Parents", "Noms des parents", "Father", "Father's name", "Mother", "Mother's name", "Parents' names",
        ],
        [RegisterColumn.ExitDate] =
        [
            "تاريخ المغادرة", "تاريخ الخروج", "تاريخ مغادرة المؤسسة", "تاريخ مغادرة المركز", "Date de sortie", "Date de départ",
            "Sorti(e) le", "Exit date", "Date of exit", "Leaving date", "Departure date",
        ],
    };

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "و", "او", "في", "الي", "من", "علي", "رقم", "رمز", "عن",
        "de", "du", "des", "d", "la", "le", "les", "l", "au", "aux", "a", "en", "et", "ou", "n", "no", "nr", "num", "numero", "number",
            "ref", "of", "the", "and", "or", "in", "on", "e", "m", "f",
    };

    private static readonly Dictionary<string, RegisterColumn> Known = Headings
        .SelectMany(pair => pair.Value.Select(heading => (Key: Key(heading), Column: pair.Key)))
        .Distinct()
        .ToDictionary(pair => pair.Key, pair => pair.Column, StringComparer.Ordinal);

    /// <summary>
    /// What a heading stands for; null when unknown. An explanation in brackets, such as (jj/mm/aaaa), may be overlooked. Of headings on
    /// two rows both together count, else the lower one, unless the upper one stands for something else ("Scolarité" over
    /// "Établissement" is a school, not the centre).
    /// </summary>
    public static RegisterColumn? Find(string heading)
    {
        if (heading.Length > 200) return null;
        if (heading.Split(Below) is not [var upper, var lower]) return FindOne(heading);
        if (FindOne($"{upper} {lower}") is { } whole) return whole;
        var (over, under) = (FindOne(upper), FindOne(lower));
        return over is null || over == under || (IsName(over) && IsName(under)) ? under : null;
    }

    /// <summary>True for a column that holds a name or half of one.</summary>
    public static bool IsName(RegisterColumn? column) => column is >= RegisterColumn.ArabicName and <= RegisterColumn.LatinFamilyName;

    /// <summary>True when two headings differ only in what does not matter.</summary>
    public static bool Same(string heading, string other) => Key(heading) == Key(other)
        || Key(heading) == Key(Brackets().Replace(other, " "));

    /// <summary>
    /// True when a heading is one of these bare words, whatever letters it says beside them: "Nom", "Nom (arabe)", "Identité › Nom".
    /// </summary>
    public static bool IsBare(string heading, params string[] words)
    {
        var key = Bare(heading.Split(Below)[^1]).Key;
        return words.Any(word => key == Key(word));
    }

    private static RegisterColumn? FindOne(string heading)
    {
        if (Known.TryGetValue(Key(heading), out var column)) return column;
        // "Prénom (arabe)", "النسب بالفرنسية": a name's column, and the letters that it says
        if (Bare(heading) is { Arabic: { } arabic } bare && Known.TryGetValue(bare.Key, out column) && IsName(column))
            return In(column, arabic);
        return Known.TryGetValue(Key(Brackets().Replace(heading, " ")), out column) ? column : InBothLetters(heading);
    }

    // "رقم الملف / N° de dossier": both must say the same; of a name's column the half that one of them says ("الاسم / Prénom")
    private static RegisterColumn? InBothLetters(string heading)
    {
        var (arabic, latin) = BothLetters.Apart(heading);
        if (arabic.Length == 0 || latin.Length == 0 || FindOne(arabic) is not { } one || FindOne(latin) is not { } other) return null;
        if (one == other) return one;
        if (!IsName(one) || !IsName(other)) return null;
        var half = one is RegisterColumn.ArabicName or RegisterColumn.LatinName ? other : one;
        return In(half, arabic: one != In(one, arabic: false) || other != In(other, arabic: false));
    }

    private static (string Key, bool? Arabic) Bare(string heading)
    {
        var words = Key(heading).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var said = words.Where(Letters.ContainsKey).Select(word => Letters[word]).Distinct().ToList();
        return (string.Join(' ', words.Where(word => !Letters.ContainsKey(word) && !LettersToo.Contains(word))),
            said is [var arabic] ? arabic : null);
    }

    private static RegisterColumn In(RegisterColumn column, bool arabic) => column switch
    {
        RegisterColumn.ArabicName or RegisterColumn.LatinName => arabic ? RegisterColumn.ArabicName : RegisterColumn.LatinName,
        RegisterColumn.ArabicGivenName or RegisterColumn.LatinGivenName => arabic ? RegisterColumn.ArabicGivenName
            : RegisterColumn.LatinGivenName,
        _ => arabic ? RegisterColumn.ArabicFamilyName : RegisterColumn.LatinFamilyName,
    };

    /// <summary>The usual heading of a column.</summary>
    public static string First(RegisterColumn column) => Headings[column][0];

    private static string Key(string heading)
    {
        // Here an apostrophe parts words (d'entrée), in names it does not
        var text = SearchText.Normalise(Feminine().Replace(heading, "").Replace('\'', ' ').Replace('’', ' '));
        var words = Initials().Replace(text, match => match.Value.Replace(" ", "", StringComparison.Ordinal)).Split(' ')
            .Where(word => !Particles.Contains(word))
            .Select(Stem)
            .Where(word => word.Length > 1);
        return string.Join(' ', words.Distinct().Order(StringComparer.Ordinal));
    }

    private static string Stem(string word)
    {
        if (word.Length >= 5 && word[^1] == 's') return word[..^1];
        foreach (var article in (string[])["وال", "بال", "لل", "ال"])
            if (word.Length >= article.Length + 3 && word.StartsWith(article, StringComparison.Ordinal)) return word[article.Length..];
        return word;
    }

    // المساعد(ة), ازداد(ت), Référent(e), prénom(s), référent·e
    [GeneratedRegex(@"\((?:ة|ه|ت|e|s|es|E|S|ES)\)|[·.•](?:e|E)(?:s|S)?(?=$|\s)")]
    private static partial Regex Feminine();

    // C.I.N., ب.ت.و
    [GeneratedRegex(@"(?<!\S)\S(?: \S)+(?!\S)")]
    private static partial Regex Initials();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Brackets();
}
