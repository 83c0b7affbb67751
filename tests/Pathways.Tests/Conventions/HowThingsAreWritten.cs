using System.Globalization;
using Pathways.Core.Contact;
using Pathways.Tests.Time;
using Pathways.Web.Ui;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>What people read does not depend on the platform's language data.</summary>
public sealed class HowThingsAreWritten
{
    private static readonly Format F = new(Zones.Clock("2026"));

    [Theory]
    [InlineData(Language.Arabic, "الاثنين 23 نونبر", "23 نونبر 2026", "14 يناير 2027", "نونبر 2026", "الاثنين 23 نونبر، 09:10",
        "1\u00a0234", "75", "17,92")]
    [InlineData(Language.French, "lundi 23 novembre", "23 novembre 2026", "14 janvier 2027", "novembre 2026", "lundi 23 novembre, 09:10",
        "1\u00a0234", "75", "17,92")]
    [InlineData(Language.English, "Monday 23 November", "23 November 2026", "14 January 2027", "November 2026", "Monday 23 November, 09:10",
        "1,234", "75", "17.92")]
    public void Dates_times_and_numbers(Language language, string weekday, string day, string nextYear, string month, string moment,
        string number, string dirhams, string centimes)
    {
        Cultures.Use(language);
        var monday = new DateOnly(2026, 11, 23);
        Assert.Equal(weekday, F.Weekday(monday));
        Assert.Equal(day, F.Day(monday));
        Assert.Equal(nextYear, F.ShortDay(new DateOnly(2027, 1, 14)));
        Assert.Equal(month, F.Month(monday));
        Assert.Equal(moment, F.Moment(new DateTime(2026, 11, 23, 9, 10, 0, DateTimeKind.Utc)));
        Assert.Equal("23/11/2026", F.Numeric(monday));
        Assert.Equal(number, F.Number(1234));
        Assert.Equal(dirhams, F.Dirhams(7500));
        Assert.Equal(centimes, F.Dirhams(1792));
        Assert.Equal("81%", F.Percent(0.811));
        Assert.Equal("81%", 0.81.ToString("P0", CultureInfo.CurrentCulture));
        Assert.Equal("-3", (-3).ToString(CultureInfo.CurrentCulture));
    }

    [Fact]
    public void Arabic_has_the_months_of_Morocco_and_Western_digits()
    {
        Cultures.Use(Language.Arabic);
        string[] months = ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"];
        for (var month = 1; month <= 12; month++) Assert.Equal($"1 {months[month - 1]} 2026", F.Day(new DateOnly(2026, month, 1)));
        string[] days = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];
        for (var day = 0; day < 7; day++)
            Assert.StartsWith(days[day], F.Weekday(new DateOnly(2026, 11, 23).AddDays(day)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_plural_categories_are_those_of_CLDR()
    {
        for (var n = 0; n <= 111; n++)
        {
            var arabic = n switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                >= 3 and <= 10 => "few",
                >= 11 and <= 99 =>
                "many",
                >= 100 and <= 102 => "other",
                >= 103 and <= 110 => "few",
                _ => "many"
            };
            Assert.Equal(arabic, TextForms.Category(Language.Arabic, n));
            Assert.Equal(n <= 1 ? "one" : "other", TextForms.Category(Language.French, n));
            Assert.Equal(n == 1 ? "one" : "other", TextForms.Category(Language.English, n));
        }
    }
}
