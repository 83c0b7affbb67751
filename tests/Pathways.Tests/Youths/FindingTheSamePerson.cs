using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class FindingTheSamePerson(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("مريم أيت حمو", "", "أيت حمو مريم", "", "2010-02-20")] // the other order
    [InlineData("", "Zakaria Bennani", "زكرياء بناني", "Zakaria Bennani", "2010-02-20")] // Latin first, both later
    [InlineData("طه السملالي", "Taha Semlali", "", "Taha Semlali", "2010-02-20")]
    [InlineData("عبد الرحمن الشرقاوي", "", "عبد الرحمان الشرقاوي", "", "2010-02-20")]
    [InlineData("فاطمة الزهراء العلمي", "", "فاطمة الزهرة العلمي", "", "2010-02-20")]
    [InlineData("إسماعيل بوعزة", "", "اسماعين بوعزة", "", "2010-02-20")]
    [InlineData("مصطفى أمزيل", "", "أمزيل مصطفى", "", "2010-02-21")] // a slip in the day
    [InlineData("مصطفى أمزيل", "", "أمزيل مصطفى", "", "2011-02-20")] // or in the year
    public void The_same_person_is_known_again(string arabic, string latin, string arabicAgain, string latinAgain, string bornAgain)
    {
        var before = new Likeness(new PersonName(arabic, latin), new Birth(new DateOnly(2010, 2, 20)), "");
        var again = new Likeness(new PersonName(arabicAgain, latinAgain), new Birth(DateOnly.Parse(bornAgain, null)), "");
        Assert.True(before.MayBe(again));
        Assert.True(again.MayBe(before));
    }

    [Theory]
    [InlineData("الحسن بوعزة", "الحسين بوعزة", "2010-02-20", "")] // twins
    [InlineData("مريم بوعزة", "سعيد بوعزة", "2010-02-20", "+212661000001")] // brother and sister with their mother's phone
    [InlineData("مريم بوعزة", "مريم بوعزة", "2012-09-04", "")] // a namesake
    public void Two_people_stay_two(string one, string other, string born, string phone) =>
        Assert.False(new Likeness(new PersonName(one, ""), new Birth(new DateOnly(2010, 2, 20)), phone)
            .MayBe(new Likeness(new PersonName(other, ""), new Birth(DateOnly.Parse(born, null)), phone)));

    [Fact]
    public void Day_and_month_the_wrong_way_round_and_the_same_phone_are_known_again()
    {
        var name = new PersonName("مريم بوعزة", "");
        Assert.True(new Likeness(name, new Birth(new DateOnly(2010, 2, 9)), "")
            .MayBe(new Likeness(name, new Birth(new DateOnly(2010, 9, 2)), "")));
        Assert.True(new Likeness(name, new Birth(new DateOnly(2010, 2, 9)), "+212661000001")
            .MayBe(new Likeness(name, new Birth(new DateOnly(2013, 5, 5)), "+212661000001")));
    }

    [Fact]
    public async Task Before_a_second_file_is_saved_the_first_is_shown_and_another_person_is_saved_once_said_so()
    {
        var centre = await app.Given.Centre();
        var first = await app.Given.Youth(centre, arabic: "هدى الراجي", latin: "Houda Raji", born: new DateOnly(2010, 5, 6));
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open("/Youths/New");
        await manager.Submit(new
        {
            Form_NameArabic = "الراجي هدى",
            Form_FileNumber = "AGAIN-1",
            Form_Sex = "Female",
            Form_BirthDate = "2010-05-06",
        });
        Assert.Contains("This person may have a file already.", manager.Text, StringComparison.Ordinal);
        Assert.NotNull(manager.Page.QuerySelector($"main a[href='/Youths/File/{first.Id}']"));
        Assert.False(await app.Db(db => db.Youths.AnyAsync(y => y.FileNumber == "AGAIN-1")));

        await manager.Submit(); // "save" alone asks again
        Assert.False(await app.Db(db => db.Youths.AnyAsync(y => y.FileNumber == "AGAIN-1")));
        await manager.Submit(button: "It is another person: save");
        Assert.StartsWith("/Youths/File/", manager.At, StringComparison.Ordinal);
        var second = await app.Db(db => db.Youths.SingleAsync(y => y.FileNumber == "AGAIN-1"));
        Assert.True(await app.Db(db => db.TwoPeople.AnyAsync(t => t.FirstId == first.Id && t.SecondId == second.Id)));
    }

    [Fact]
    public async Task Of_a_file_in_another_centre_nothing_is_said_but_that_somebody_should_be_asked()
    {
        var elsewhere = await app.Given.Youth(arabic: "سلمى الوزاني", latin: "Salma Ouazzani", born: new DateOnly(2011, 3, 4),
            fileNumber: "SECRET-77");
        var manager = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        await manager.Open("/Youths/New");
        await manager.Submit(new
        {
            Form_NameLatin = "Ouazzani Salma",
            Form_FileNumber = "AGAIN-2",
            Form_Sex = "Female",
            Form_BirthDate = "2011-03-05",
        });
        Assert.Contains("ask the manager of all centres", manager.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET-77", manager.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("سلمى", manager.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/Youths/File/{elsewhere.Id}", manager.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        await manager.Submit(button: "It is another person: save");
        Assert.True(await app.Db(db => db.Youths.AnyAsync(y => y.FileNumber == "AGAIN-2")));
        Assert.False(await app.Db(db => db.TwoPeople.AnyAsync(t => t.FirstId == elsewhere.Id)));
    }

    [Fact]
    public async Task An_edit_that_makes_two_files_alike_asks_once_and_one_that_changes_nothing_of_it_does_not()
    {
        var centre = await app.Given.Centre();
        var first = await app.Given.Youth(centre, arabic: "إيمان بوعزة", latin: "Imane Bouazza", born: new DateOnly(2009, 7, 8));
        var second = await app.Given.Youth(centre, arabic: "أنس الكبير", latin: "Anas Lkbir", born: new DateOnly(2009, 7, 8));
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open($"/Youths/Edit/{second.Id}");
        await manager.Submit(new { Form_NameArabic = "ايمان بوعزة", Form_NameLatin = "" });
        Assert.NotNull(manager.Page.QuerySelector($"main a[href='/Youths/File/{first.Id}']"));
        await manager.Submit(button: "It is another person: save");
        Assert.Equal("ايمان بوعزة", (await app.Db(db => db.Youths.SingleAsync(y => y.Id == second.Id))).Name.Arabic);

        await manager.Open($"/Youths/Edit/{second.Id}");
        await manager.Submit(new { Form_NameArabic = "بوعزة ايمان" });
        Assert.Equal("بوعزة ايمان", (await app.Db(db => db.Youths.SingleAsync(y => y.Id == second.Id))).Name.Arabic);
    }
}
