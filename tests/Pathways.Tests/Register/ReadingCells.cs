using Pathways.Core.Contact;
using Pathways.Core.Register;
using Pathways.Core.Time;
using Xunit;

namespace Pathways.Tests.Register;

public sealed class ReadingCells
{
    [Theory]
    [InlineData("14/01/2009")]
    [InlineData("2009-01-14")]
    [InlineData("14-1-2009")]
    [InlineData("14.01.2009")]
    [InlineData("2009/1/14")]
    [InlineData("2009.01.14")]
    [InlineData(" 14 / 01 / 2009 ")]
    [InlineData("١٤/٠١/٢٠٠٩")]
    [InlineData("۱۴/۰۱/۲۰۰۹")]
    [InlineData("٢٠٠٩-١-١٤")]
    [InlineData("\u200F14/01/2009\u200F")]
    [InlineData("14‑01‑2009")]
    [InlineData("14؍01؍2009")]
    [InlineData("14/01/2009 00:00:00")]
    [InlineData("2009-01-14T00:00:00Z")]
    [InlineData("39827")]
    [InlineData("39827.5")]
    [InlineData("'14/01/2009")]
    [InlineData("14/01/2009.")]
    [InlineData("14//01//2009")]
    [InlineData("14012009")]
    [InlineData("14 يناير 2009")]
    [InlineData("١٤ يناير ٢٠٠٩")]
    [InlineData("14 janvier 2009")]
    [InlineData("14 janv. 2009")]
    [InlineData("14-Jan-2009")]
    public void A_date_is_understood(string text) =>
        Assert.Equal(new ReadDate(new DateOnly(2009, 1, 14), DatePrecision.Day, ""), Date(text).Value);

    [Theory]
    [InlineData("31/02/2009", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("29/02/2009", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("01/14/2009", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("13/2009", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("30 février 2009", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("2009-13-01", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("01/01/0000", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("14/01/09", RegisterCellProblem.DateUnreadable)]
    [InlineData("14/01-2009", RegisterCellProblem.DateUnreadable)]
    [InlineData("17 سنة", RegisterCellProblem.DateUnreadable)]
    [InlineData("vers 14/01/2009", RegisterCellProblem.DateUnreadable)]
    [InlineData("14/01/2009 ou 15/01/2009", RegisterCellProblem.DateUnreadable)]
    [InlineData("99999", RegisterCellProblem.DateUnreadable)]
    [InlineData("014/01/2009", RegisterCellProblem.DateUnreadable)]
    [InlineData("2009/01/2009", RegisterCellProblem.DateUnreadable)]
    [InlineData("14/01/2009 environ", RegisterCellProblem.DateUnreadable)]
    public void What_is_no_date_is_named(string text, RegisterCellProblem problem) =>
        Assert.Equal(problem, Date(text).Problem);

    [Theory]
    [InlineData("14/01/2009 à Taroudant", "à Taroudant")]
    [InlineData("14 janvier 2009 à Taroudant", "à Taroudant")]
    [InlineData("2009/01/14 تارودانت", "تارودانت")]
    [InlineData("تارودانت 14/01/2009", "تارودانت")]
    public void The_place_beside_a_date_is_kept(string text, string place) =>
        Assert.Equal(new ReadDate(new DateOnly(2009, 1, 14), DatePrecision.Day, place), Date(text).Value);

    [Theory]
    [InlineData("2009", 1, DatePrecision.Year)]
    [InlineData("00/00/2009", 1, DatePrecision.Year)]
    [InlineData("vers 2009", 1, DatePrecision.Year)]
    [InlineData("né en 2009", 1, DatePrecision.Year)]
    [InlineData("حوالي 2009", 1, DatePrecision.Year)]
    [InlineData("09/2009", 9, DatePrecision.Month)]
    [InlineData("شتنبر 2009", 9, DatePrecision.Month)]
    [InlineData("septembre 2009", 9, DatePrecision.Month)]
    [InlineData("00/09/2009", 9, DatePrecision.Month)]
    public void A_month_or_a_year_is_what_it_is(string text, int month, DatePrecision precision) =>
        Assert.Equal(new ReadDate(new DateOnly(2009, month, 1), precision, ""), Date(text).Value);

    [Theory]
    [InlineData("04/25/2009", 4, 25)]
    [InlineData("03/04/2009", 3, 4)]
    [InlineData("2009-04-25", 4, 25)]
    public void In_a_column_with_the_month_first_it_is_first(string text, int month, int day) =>
        Assert.Equal(new DateOnly(2009, month, day),
        DateCell.Read(RegisterCell.FromText(text), DateOrder.MonthFirst).Value!.First);

    [Theory]
    [InlineData("0661000001", "+212661000001")]
    [InlineData("0561000001", "+212561000001")]
    [InlineData("0801 00 00 01", "+212801000001")]
    [InlineData("07 61 00 00 01", "+212761000001")]
    [InlineData("06.61.00.00.01", "+212661000001")]
    [InlineData("06-61-00-00-01", "+212661000001")]
    [InlineData("+212 6 61-00-00-17", "+212661000017")]
    [InlineData("+212 (0)6 61 00 00 17", "+212661000017")]
    [InlineData("00212661000017", "+212661000017")]
    [InlineData("212661000017", "+212661000017")]
    [InlineData("661000017", "+212661000017")]
    [InlineData("٠٦٦١٠٠٠٠٠١", "+212661000001")]
    [InlineData("\u202A+212661000017\u202C", "+212661000017")]
    [InlineData("'0661000001", "+212661000001")]
    [InlineData("+33 6 12 34 56 78", "+33612345678")]
    [InlineData("0022222123456", "+22222123456")]
    public void A_phone_number_is_understood(string text, string number) => Assert.Equal(number, PhoneCell.Parse(text).Value);

    [Theory]
    [InlineData("066100000")]
    [InlineData("06610000011")]
    [InlineData("+212 9 61 00 00 17")]
    [InlineData("+21266100001")]
    [InlineData("0612345678 / 0712345678")]
    [InlineData("لا يوجد")]
    [InlineData("12")]
    public void What_is_no_phone_number_is_named(string text) =>
        Assert.Equal(RegisterCellProblem.PhoneUnreadable, PhoneCell.Parse(text).Problem);

    [Theory]
    [InlineData("ذكر", Sex.Male)]
    [InlineData("ذَكَر", Sex.Male)]
    [InlineData("ذ", Sex.Male)]
    [InlineData("M", Sex.Male)]
    [InlineData("m.", Sex.Male)]
    [InlineData("H", Sex.Male)]
    [InlineData("G", Sex.Male)]
    [InlineData("Garçon", Sex.Male)]
    [InlineData("GARCON", Sex.Male)]
    [InlineData("Masculin", Sex.Male)]
    [InlineData("male", Sex.Male)]
    [InlineData("أنثى", Sex.Female)]
    [InlineData("انثى", Sex.Female)]
    [InlineData("أ", Sex.Female)]
    [InlineData("F", Sex.Female)]
    [InlineData("Fille", Sex.Female)]
    [InlineData("féminin", Sex.Female)]
    [InlineData("بنت", Sex.Female)]
    [InlineData("Female", Sex.Female)]
    public void The_sex_is_understood(string text, Sex sex) => Assert.Equal(sex, SexCell.Parse(text).Value);

    [Theory]
    [InlineData("?")]
    [InlineData("MF")]
    [InlineData("1")]
    public void What_is_no_sex_is_named(string text) => Assert.Equal(RegisterCellProblem.SexUnreadable, SexCell.Parse(text).Problem);

    [Theory]
    [InlineData("  المهدي  أوعلي ", "المهدي أوعلي")]
    [InlineData("\u202Bالمهدي\u00A0أوعلي\u202C", "المهدي أوعلي")]
    [InlineData("El Mehdi\r\nOuali", "El Mehdi Ouali")]
    [InlineData("Ame\u0301lie", "Amélie")]
    public void A_name_is_cleaned(string text, string name) => Assert.Equal(name, TextCell.Name(text).Value);

    [Fact]
    public void A_bad_name_is_named()
    {
        Assert.Equal(RegisterCellProblem.UnreadableCharacters, TextCell.Name("Mos\u0007tafa").Problem);
        Assert.Equal(RegisterCellProblem.UnreadableCharacters, TextCell.Name("مصط\uFFFDى").Problem);
        Assert.Equal(RegisterCellProblem.UnreadableCharacters, TextCell.Name("Ali\uD800").Problem);
        Assert.Equal(RegisterCellProblem.NameUnreadable, TextCell.Name("????? ???").Problem);
        Assert.Equal(RegisterCellProblem.TooLong, TextCell.Name(new string('م', 121)).Problem);
        Assert.Null(TextCell.Name(new string('م', 120)).Problem);
    }

    [Theory]
    [InlineData(" sm-2025-001 ", "SM-2025-001")]
    [InlineData("SM‑٢٠٢٥‑٠٠١", "SM-2025-001")]
    [InlineData("sm  2025/1", "SM 2025/1")]
    public void A_file_number_is_written_in_one_way(string text, string number) => Assert.Equal(number, TextCell.FileNumber(text).Value);

    [Theory]
    [InlineData("JB449453", true)]
    [InlineData(" jb 449 453", true)]
    [InlineData("٤٤٩٤٥٣", true)]
    [InlineData("نعم", true)]
    [InlineData("Oui", true)]
    [InlineData("✓", true)]
    [InlineData("", false)]
    [InlineData("Non", false)]
    [InlineData("لا يوجد", false)]
    [InlineData("néant", false)]
    [InlineData("en cours", null)]
    [InlineData("en cours 2025", null)]
    [InlineData("منتهية الصلاحية 2020", null)]
    [InlineData("انتهت صلاحيتها في 12/03/2020", null)]
    [InlineData("récépissé n° 12345", null)]
    [InlineData("perdue le 12/05/2024", null)]
    [InlineData("ضاعت سنة 2023", null)]
    [InlineData("طلب بتاريخ 12/03/2026", null)]
    [InlineData("demande 0042/26", null)]
    [InlineData("12/03/2026", null)]
    [InlineData("2024", null)]
    [InlineData("لا (موعد 15/12/2026)", false)]
    [InlineData("non, rdv 15/12/2026", false)]
    [InlineData("sans (dossier 2024)", false)]
    [InlineData("غير متوفرة 2024", false)]
    [InlineData("pas encore", false)]
    [InlineData("en 2025", null)]
    [InlineData("le 12 03 26", null)]
    [InlineData("LE123456", true)]
    [InlineData("2020 2024", null)]
    [InlineData("15122026", null)]
    [InlineData("032026", null)]
    [InlineData("JB449453 (périmée)", null)]
    [InlineData("oui (périmée)", null)]
    public void Of_the_card_only_its_being_there_is_read(string text, bool? has) => Assert.Equal(has, CardCell.Parse(text));

    [Theory]
    [InlineData("Mostafa.Amzil@Example.MA", "mostafa.amzil@example.ma")]
    [InlineData("mailto:a@b.ma", "a@b.ma")]
    public void An_address_is_understood(string text, string address) => Assert.Equal(address, EmailCell.Parse(text).Value);

    [Theory]
    [InlineData("mostafa")]
    [InlineData("a@b")]
    [InlineData("Ali <a@b.ma>")]
    [InlineData("a@b.ma, c@d.ma")]
    [InlineData("a b@c.ma")]
    [InlineData("\"a\r\nBcc: x\"@b.ma")]
    public void What_is_no_address_is_named(string text) =>
        Assert.Equal(RegisterCellProblem.EmailUnreadable, EmailCell.Parse(text).Problem);

    [Fact]
    public void Notes_keep_their_lines_and_have_a_limit()
    {
        Assert.Equal("أ\nب", TextCell.Notes("أ\r\nب \n").Value);
        Assert.Null(TextCell.Notes(new string('n', 20_000)).Problem);
        Assert.Equal(RegisterCellProblem.TooLong, TextCell.Notes(new string('n', 20_001)).Problem);
        Assert.Equal(RegisterCellProblem.UnreadableCharacters, TextCell.Notes("a\u0000b").Problem);
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("=HYPERLINK(\"http://x\")", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("+cmd|' /C calc'!A0", true)]
    [InlineData("-2+3+cmd|' /C calc'!A0", true)]
    [InlineData("- cmd|' /C calc'!A0", true)]
    [InlineData("- HYPERLINK(\"http://x\")", true)]
    [InlineData("\t=1+1", true)]
    [InlineData("\u200F=1+1", true)]
    [InlineData("＝1+1", true)]
    [InlineData("+212 6 61-00-00-17", false)]
    [InlineData("+212 (0)6 61", false)]
    [InlineData("-5", false)]
    [InlineData("-", false)]
    [InlineData(" -- ", false)]
    [InlineData("- يحب كرة القدم (كثيرا)", false)]
    [InlineData("a=b", false)]
    [InlineData("", false)]
    public void Text_that_a_spreadsheet_would_run_is_a_formula(string text, bool formula) =>
        Assert.Equal(formula ? RegisterCellKind.Formula : RegisterCellKind.Text, RegisterCell.FromText(text).Kind);

    [Fact]
    public void The_apostrophe_that_a_spreadsheet_puts_before_a_text_is_no_part_of_it()
    {
        Assert.Equal("-allergie", RegisterCell.FromText("'-allergie").Text);
        Assert.Equal(RegisterCellKind.Text, RegisterCell.FromText("'=1+1").Kind);
        Assert.Equal("'Aïn Diab", RegisterCell.FromText("'Aïn Diab").Text);
    }

    private static CellValue<ReadDate> Date(string text) => DateCell.Read(RegisterCell.FromText(text), DateOrder.DayFirst);
}
