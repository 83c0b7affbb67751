using System.Globalization;
using Pathways.Core.Contact;

namespace Pathways.Web.Ui;

/// <summary>
/// The three cultures with our own patterns. The platform's data differ between systems and versions (direction marks, other digits,
/// Egyptian month names), so what people read is pinned here and by a test.
/// </summary>
public static class Cultures
{
    private static readonly string[] MoroccanMonths =
        ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر", ""];

    private static readonly string[] ArabicDays = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    /// <summary>Arabic as written in Morocco: the default.</summary>
    public static CultureInfo Arabic { get; } = Pin(new CultureInfo("ar-MA"), culture =>
    {
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        culture.DateTimeFormat.MonthNames = MoroccanMonths;
        culture.DateTimeFormat.MonthGenitiveNames = MoroccanMonths;
        culture.DateTimeFormat.AbbreviatedMonthNames = MoroccanMonths;
        culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = MoroccanMonths;
        culture.DateTimeFormat.DayNames = ArabicDays;
        culture.DateTimeFormat.AbbreviatedDayNames = ArabicDays;
    });

    /// <summary>French.</summary>
    public static CultureInfo French { get; } = Pin(new CultureInfo("fr-MA"), culture =>
    {
        culture.DateTimeFormat.MonthNames = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
            "octobre", "novembre", "décembre", ""];
        culture.DateTimeFormat.MonthGenitiveNames = culture.DateTimeFormat.MonthNames;
        culture.DateTimeFormat.AbbreviatedMonthNames = ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.",
            "nov.", "déc.", ""];
        culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = culture.DateTimeFormat.AbbreviatedMonthNames;
        culture.DateTimeFormat.DayNames = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
    });

    /// <summary>English.</summary>
    public static CultureInfo English { get; } = Pin(new CultureInfo("en-GB"), _ => { });

    /// <summary>In the order of the language menu.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [Arabic, French, English];

    /// <summary>The language of the current thread.</summary>
    public static Language Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "fr" => Language.French,
        "en" => Language.English,
        _ => Language.Arabic,
    };

    /// <summary>True for Arabic.</summary>
    public static bool Rtl => Current == Language.Arabic;

    /// <summary>The culture of a language.</summary>
    public static CultureInfo Of(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
        _ => Arabic,
    };

    /// <summary>Reads what a cookie or profile holds; anything else is Arabic.</summary>
    public static Language Parse(string? name) => Enum.TryParse<Language>(name, ignoreCase: true, out var language)
        && Enum.IsDefined(language) ? language : Language.Arabic;

    /// <summary>Speaks this language from here on in the current flow.</summary>
    public static void Use(Language language)
    {
        CultureInfo.CurrentCulture = Of(language);
        CultureInfo.CurrentUICulture = Of(language);
    }

    private static CultureInfo Pin(CultureInfo culture, Action<CultureInfo> more)
    {
        var dates = culture.DateTimeFormat;
        dates.ShortDatePattern = "dd/MM/yyyy";
        dates.LongDatePattern = "dddd d MMMM yyyy";
        dates.ShortTimePattern = "HH:mm";
        dates.LongTimePattern = "HH:mm:ss";
        dates.FirstDayOfWeek = DayOfWeek.Monday;
        var numbers = culture.NumberFormat;
        numbers.NegativeSign = "-";
        numbers.PercentSymbol = "%";
        numbers.PercentPositivePattern = 1;
        numbers.PercentNegativePattern = 1;
        numbers.NumberDecimalSeparator = culture.Name == "en-GB" ? "." : ",";
        numbers.NumberGroupSeparator = culture.Name == "en-GB" ? "," : "\u00a0";
        numbers.PercentDecimalSeparator = numbers.NumberDecimalSeparator;
        numbers.DigitSubstitution = DigitShapes.None;
        more(culture);
        return CultureInfo.ReadOnly(culture);
    }
}
