using System.Globalization;
using Microsoft.Extensions.Localization;
using Pathways.Core.Contact;

namespace Pathways.Web.Ui;

/// <summary>
/// Texts with several forms in one value, so that no page picks a form by itself.
/// Plural (CLDR categories): <c>zero:…|one:…|two:…|few:…|many:…|other:…</c> · gender: <c>m:…|f:…</c>. The number is {0}.
/// </summary>
public static class TextForms
{
    /// <summary>The form of a text for a number: 3 أيام, 11 يوما, 100 يوم.</summary>
    public static string Count(this IStringLocalizer texts, string key, int number, params object[] more)
    {
        var form = Pick(texts[key].Value, Category(Cultures.Current, number)) ?? Pick(texts[key].Value, "other") ?? texts[key].Value;
        return string.Format(CultureInfo.CurrentCulture, form, [number, .. more]);
    }

    /// <summary>The form of a text about a person of this grammatical gender.</summary>
    public static string For(this IStringLocalizer texts, string key, Sex gender, params object[] arguments)
    {
        var value = texts[key].Value;
        var form = Pick(value, gender == Sex.Female ? "f" : "m") ?? value;
        return arguments.Length == 0 ? form : string.Format(CultureInfo.CurrentCulture, form, arguments);
    }

    /// <summary>A length of time in words: under an hour in minutes, whole hours, or both.</summary>
    public static string Hours(this IStringLocalizer texts, int minutes) =>
        minutes < 60 ? texts.Count("Minutes", minutes) : minutes % 60 == 0 ? texts.Count("Hours", minutes / 60)
            : texts["HoursMinutes", minutes / 60, minutes % 60].Value;

    /// <summary>The words for a value of an enum, keyed "EnumName.Value".</summary>
    public static string Of<T>(this IStringLocalizer texts, T value) where T : struct, Enum => texts[$"{typeof(T).Name}.{value}"].Value;

    /// <summary>The same, where the words have two genders.</summary>
    public static string Of<T>(this IStringLocalizer texts, T value, Sex gender) where T
        : struct, Enum => texts.For($"{typeof(T).Name}.{value}", gender);

    /// <summary>The CLDR plural category of a whole number (CLDR 46 rules for ar, fr, en).</summary>
    public static string Category(Language language, int number)
    {
        var n = Math.Abs(number);
        return language switch
        {
            Language.Arabic => n switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ => (n % 100) switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" },
            },
            Language.French => n is 0 or 1 ? "one" : "other",
            _ => n == 1 ? "one" : "other",
        };
    }

    /// <summary>The form with this name, or null when the value has none.</summary>
    public static string? Pick(string value, string form)
    {
        foreach (var part in value.Split('|'))
        {
            if (part.StartsWith(form + ":", StringComparison.Ordinal)) return part[(form.Length + 1)..];
        }

        return null;
    }
}
