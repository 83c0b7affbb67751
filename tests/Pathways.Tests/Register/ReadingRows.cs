using Pathways.Core.Register;
using Xunit;

namespace Pathways.Tests.Register;

public sealed class ReadingRows
{
    [Theory]
    [InlineData("A1;;Ali Amzil;23/11/2026;M", new string[0])]
    [InlineData("A1;;Ali Amzil;24/11/2026;M", new[] { "BirthDate: DateInFuture" })]
    [InlineData("A1;;Ali Amzil;24/11/1995;M", new string[0])]
    [InlineData("A1;;Ali Amzil;23/11/1995;M", new[] { "BirthDate: AgeAbove30" })]
    [InlineData("A1;;Ali Amzil;01/01/1430;M", new[] { "BirthDate: AgeAbove30" })]
    [InlineData(";;;;", null)]
    [InlineData("A1;;;14/01/2009;M", new[] { "ArabicName: Missing" })]
    [InlineData("-;;Ali Amzil;-;—", new[] { "FileNumber: Missing", "BirthDate: Missing", "Sex: Missing" })]
    [InlineData("A1;123;Ali;14/01/2009;x", new[] { "ArabicName: NameUnreadable", "Sex: SexUnreadable" })]
    [InlineData("A1;Omar;Ali;14/01/2009;M", new[] { "ArabicName: WrongLetters" })]
    [InlineData("=A1;;Ali;14/01/2009;M", new[] { "FileNumber: Formula" })]
    public void What_is_wrong_is_named_cell_by_cell(string line, string[]? wrong)
    {
        var rows = Registers.Rows(Registers.Csv($"{Registers.Headings}\n{line}\nZ;;Last;14/01/2009;M\n"));

        Assert.Equal(wrong is null ? 1 : 2, rows.Count); // an empty row is none
        if (wrong is not null) Assert.Equal(wrong, rows[0].Wrong());
    }

    [Theory]
    [InlineData("03/09/2016", null)]
    [InlineData("24/11/2026", "EntryDate: DateInFuture")]
    [InlineData("13/01/2009", "EntryDate: EntryBeforeBirth")]
    [InlineData("", null)]
    public void The_entry_lies_between_birth_and_today(string entry, string? wrong)
    {
        var row = Registers.Row($"A1;;Ali;14/01/2009;M;{entry}", ";Date d'entrée");

        Assert.Equal(wrong is null ? [] : [wrong], row.Wrong());
    }

    [Fact]
    public void A_name_in_the_other_columns_letters_moves_over()
    {
        Assert.Equal(("", "Ali Amzil", RegisterFlags.ArabicNameMissing), Names("A1;Ali Amzil;;14/01/2009;M"));
        Assert.Equal(("علي أمزيل", "", RegisterFlags.None), Names("A1;;علي أمزيل;14/01/2009;M"));
        Assert.Equal(("علي", "Ali", RegisterFlags.None), Names("A1;Ali;علي;14/01/2009;M"));

        static (string, string, RegisterFlags) Names(string line) => Registers.Row(line) is var row && row.IsAcceptable
            ? (row.Name.Arabic, row.Name.Latin, row.Flags) : default;
    }

    [Fact]
    public void Given_and_family_names_are_put_together()
    {
        var row = Assert.Single(
            Registers.Rows(Registers.Csv("النسب,الاسم,Nom,Prénom,N° dossier,Sexe,Né(e) le\nأمزيل,مصطفى,Amzil,Mostafa,1,M,14/01/2009\n")));

        Assert.True(row.IsAcceptable);
        Assert.Equal(("مصطفى أمزيل", "Mostafa Amzil"), (row.Name.Arabic, row.Name.Latin));
    }

    [Fact]
    public void The_card_number_is_nowhere_even_when_the_row_is_wrong()
    {
        const string More = ";CIN;Téléphone;E-mail";
        var formula = Registers.Row("A1;;Ali;14/01/2009;M;=JB449453;0661000001;", More);
        var shifted = Registers.Row("A1;;Ali;14/01/2009;M;;JB449453;JB 449453 x;JB449453", More);

        Assert.Equal([new CellProblem(RegisterColumn.NationalCard, RegisterCellProblem.Formula, "")], formula.Problems);
        Assert.Equal([new CellProblem(null, RegisterCellProblem.MoreCellsThanHeadings, "")], shifted.Problems);
        Assert.Equal("Téléphone: …\nE-mail: … x", shifted.Notes);
    }

    [Fact]
    public void The_card_column_says_yes_no_or_unclear()
    {
        Assert.Equal((true, RegisterFlags.ArabicNameMissing), Card("JB1"[..2] + "12345"));
        Assert.Equal((false, RegisterFlags.ArabicNameMissing), Card(""));
        Assert.Equal((null, RegisterFlags.ArabicNameMissing | RegisterFlags.CardUnclear), Card("en cours"));
        Assert.Null(Registers.Row("A1;;Ali;14/01/2009;M").HasNationalCard);

        static (bool?, RegisterFlags) Card(string cell) => Registers.Row($"A1;;Ali;14/01/2009;M;{cell}", ";CIN") is var row
            ? (row.HasNationalCard, row.Flags) : default;
    }

    [Fact]
    public void A_shown_value_is_short_and_without_control_characters()
    {
        var problem = Assert.Single(Registers.Row($"A1;;Ali;\u202E{new string('x', 500)}\u0007;M").Problems);

        Assert.Equal(new string('x', 79) + "…", problem.ShownValue);
    }

    [Fact]
    public void A_row_can_be_kept_as_json()
    {
        var row = Registers.Row("A1;مصطفى;Mostafa;31/02/2009;M;JB449453", ";CIN");

        var kept = System.Text.Json.JsonSerializer.Deserialize<RegisterRow>(System.Text.Json.JsonSerializer.Serialize(row))!;

        Assert.Equal(row.Problems, kept.Problems);
        Assert.Equal(row with { Problems = [] }, kept with { Problems = [] });
    }

    [Fact]
    public void Nothing_of_a_child_is_in_what_a_log_would_write()
    {
        var row = Registers.Row("A1;;Ali;31/02/2009;M");

        Assert.Equal("Row 2", row.ToString());
        Assert.Equal("BirthDate: DateDoesNotExist", row.Problems[0].ToString());
        Assert.Equal("Text", RegisterCell.FromText("JB449453").ToString());
    }

    [Fact]
    public void A_row_of_the_same_person_is_found_by_number_or_by_name_and_a_birth_date_that_may_be_one()
    {
        var rows = Registers.Rows(Registers.Csv($"""
            {Registers.Headings}
            1;عبد الله بوزيد;Abdellah Bouzid;14/01/2009;M
            2;عَبدُالله بوزيد;Abdallah Bouzid;14/01/2009;M
            3;عبد الله بوزيد;Abdellah Bouzid;15/01/2009;M
            1;هاجر;Hajar;01/01/2010;F
            5;حسن العلوي;Hassan Alaoui;01/02/2010;M
            6;حسين العلوي;Houssine Alaoui;01/02/2010;M
            7;;Mohamed Rami;01/03/2010;M
            8;;Muhammad Er-Rami;01/03/2010;M
            9;عبد الله بوزيد;Abdellah Bouzid;15/06/2011;M
            """));
        var seen = new DuplicateRows();

        Assert.Equal([null, 2, 2, 2, null, null, null, 8, null], rows.Select(row => seen.Find(row)?.Row));
    }

    [Fact]
    public void A_card_number_in_another_cell_is_covered()
    {
        var row = Registers.Row("SM-1;مصطفى أمزيل;Mostafa Amzil;14/01/2009;ذكر;JB449453;CIN : jb 449453, oncle 0661000001",
            ";المستوى الدراسي;ملاحظات");

        Assert.Equal(("…", "CIN : …, oncle 0661000001"), (row.SchoolLevel, row.Notes));
    }
}
