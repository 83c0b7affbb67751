using Microsoft.Extensions.Localization;
using Pathways.Core.Youths;
using Pathways.Web.Text;

namespace Pathways.Web.Ui;

/// <summary>Ages as staff read them; where the birth date is not known to the day, they say so.</summary>
public static class Ages
{
    /// <summary>17 years; "17 or 18 years" where both are possible.</summary>
    public static string Age(this IStringLocalizer<Words> words, Birth birth, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(birth);
        var (fewest, most) = birth.AgeOn(day);
        return fewest == most ? words.Count("Years", most) : words.Count("YearsEither", most, Math.Max(fewest, 0));
    }

    /// <summary>
    /// What is left to 18, counted to the first possible birthday ("at the earliest"); that it may be over, or is.
    /// </summary>
    /// <param name="words">The texts.</param>
    /// <param name="birth">When the youth was born.</param>
    /// <param name="day">The local day.</param>
    /// <param name="left">How a number of days is written.</param>
    public static string ToEighteen(this IStringLocalizer<Words> words, Birth birth, DateOnly day, Func<int, string> left)
    {
        ArgumentNullException.ThrowIfNull(birth);
        ArgumentNullException.ThrowIfNull(left);
        var days = Core.Youths.Age.DaysToEighteen(birth.First, day);
        if (days <= 0) return words[birth.AgeOn(day).Fewest < Youth.AgeOfMajority ? "File.Perhaps18" : "File.After18"].Value;
        return birth.First == birth.Last ? left(days) : words["File.AtTheEarliest", left(days)].Value;
    }
}
