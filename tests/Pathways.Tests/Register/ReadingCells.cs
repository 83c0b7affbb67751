using Pathways.Core.Contact;
using Pathways.Core.Register;
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
    public void A_date_is_understood(string text) =>
        Assert.Equal(new DateOnly(2009, 1, 14), DateCell.Parse(RegisterCell.FromText(text)).Value);

    [Theory]
    [InlineData("31/02/2009", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("29/02/2009", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("01/14/2009", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("00/00/2009", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("2009-13-01", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("01/01/0000", RegisterCellProblem.DateDoesNotExist)]
    [InlineData("14/01/09", RegisterCellProblem.DateUnreadable)]
    [InlineData("14/01-2009", RegisterCellProblem.DateUnreadable)]
    [InlineData("2009", RegisterCellProblem.DateUnreadable)]
    [InlineData("99999", RegisterCellProblem.DateUnreadable)]
    [InlineData("014/01/2009", RegisterCellProblem.DateUnreadable)]
    [InlineData("2009/01/2009", RegisterCellProblem.DateUnreadable)]
    [InlineData("janvier 2009", RegisterCellProblem.DateUnreadable)]
    [InlineData("14/01/2009 environ", RegisterCellProblem.DateUnreadable)]
    public void What_is_no_date_is_named(string text, RegisterCellProblem problem) =>
        Assert.Equal(problem, DateCell.Parse(RegisterCell.FromText(text)).Problem);

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
}
