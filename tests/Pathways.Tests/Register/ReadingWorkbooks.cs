using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pathways.Core.Contact;
using Pathways.Core.Register;
using Xunit;

namespace Pathways.Tests.Register;

public sealed class ReadingWorkbooks
{
    private static readonly object?[] Headings = ["رقم الملف", "الاسم الكامل", "Nom complet", "تاريخ الازدياد", "الجنس", "الهاتف",
        "ملاحظات", "CIN"];
    private static readonly DateOnly Born = new(2009, 1, 14);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Texts_dates_and_numbers_are_understood(bool from1904)
    {
        using var content = Registers.Workbook(
            [
                Headings,
                ["sm-1", "مصطفى أمزيل", new Inline("Mostafa Amzil"), Born, "ذكر", 661000001, " سطر\nسطر _x0041_", "JB449453"],
                [],
                [2, null, "Hajar", "31/02/2009", "F", "+212 6 61 00 00 02"],
                [3, "أنس", null, Born.AddDays(1), "M"],
            ],
            from1904);
        using var file = RegisterFile.Open(content).File!;

        var rows = Registers.Rows(content);

        Assert.Equal("Registre", file.Origin);
        Assert.Equal([2, 4, 5], rows.Select(row => row.Row));
        Assert.Empty(rows[0].Wrong());
        Assert.Equal(("SM-1", "مصطفى أمزيل", "Mostafa Amzil", Born, Sex.Male, "+212661000001", "سطر\nسطر A", true), (rows[0].FileNumber,
            rows[0].Name.Arabic, rows[0].Name.Latin, rows[0].BirthDate, rows[0].Sex, rows[0].Phone, rows[0].Notes,
            rows[0].HasNationalCard));
        Assert.Equal(["BirthDate: DateDoesNotExist"], rows[1].Wrong());
        Assert.Equal(("2", "+212661000002", false), (rows[1].FileNumber, rows[1].Phone, rows[1].HasNationalCard));
        Assert.Equal(Born.AddDays(1), rows[2].BirthDate);
    }

    [Theory]
    [InlineData(false, 39827)]
    [InlineData(true, 38365)]
    public void A_serial_number_without_a_date_format_is_a_date_in_a_date_column(bool from1904, int serial)
    {
        var row = Assert.Single(Registers.Rows(Registers.Workbook([Headings, ["1", null, "Ali", serial, "M"]], from1904)));

        Assert.Equal(Born, row.BirthDate);
    }

    [Fact]
    public void Of_a_formula_the_stored_result_is_read_and_it_is_never_evaluated()
    {
        var rows = Registers.Rows(Registers.Workbook(
        [
            Headings,
            ["1", "أنس", new Formula("HYPERLINK(\"http://x\",C3)", "Anas"), Born, "M", null, null,
                new Formula("\"JB\"&449453", "JB449453")],
            ["2", "أنس", "=1+1", Born, new Error("#N/A")],
            ["3", new Formula("A1&A2", ""), null, Born, "M"],
        ]));

        Assert.Equal(("Anas", true), (rows[0].Name.Latin, rows[0].HasNationalCard));
        Assert.Empty(rows[0].Wrong());
        Assert.Equal(["LatinName: Formula", "Sex: SpreadsheetError"], rows[1].Wrong());
        Assert.Equal(["ArabicName: Formula"], rows[2].Wrong());
    }

    [Fact]
    public void Every_visible_sheet_with_a_register_is_read_and_the_others_are_named()
    {
        using var content = Registers.Workbook(
            [Headings, ["1", null, "Visible", Born, "M"]],
            change: book =>
            {
                Registers.AddSheet(book, "Hidden", [Headings, ["9", null, "Hidden", Born, "M"]], first: true).State =
                    SheetStateValues.Hidden;
                Registers.AddSheet(book, "Cover", [["سجل المركز"], ["2025", "2026"]], first: true);
                Registers.AddSheet(book, "Empty", [], first: true);
                Registers.AddSheet(book, "Second", [["Sexe", "N° dossier", "Nom complet", "Né le"], ["M", "8", "Second", Born]]);
            });
        using var file = RegisterFile.Open(content).File!;
        var scan = file.Scan(HeadingMap.Recognise(file.Headings));

        Assert.Equal([("1", "Visible", "Registre"), ("8", "Second", "Second")], Registers.Rows(content)
            .Select(row => (row.FileNumber, row.Name.Latin, row.Centre)));
        Assert.Equal([("Cover", false, null), ("Registre", true, 1), ("Second", true, 1)], scan.Sheets
            .Select(sheet => (sheet.Name, sheet.IsRead, sheet.Rows)));
        var columns = new ImportColumns([], new Dictionary<int, RegisterColumn?>()).Under(file.Headings).Seen(scan);
        Assert.Equal([("Registre", 2), ("Second", 2)], file.Lines().Select(line => columns.PlaceOf(line.Row)));
    }

    [Fact]
    public void A_sheet_that_the_manager_leaves_out_is_not_read()
    {
        using var content = Registers.Workbook([Headings, ["1", null, "First", Born, "M"]],
            change: book => Registers.AddSheet(book, "Old", [Headings, ["8", null, "Second", Born, "M"]]));
        using var file = RegisterFile.Open(content, RegisterChoices.None with { LeftOut = ["Old"] }).File!;

        Assert.Single(file.Lines());
    }

    [Fact]
    public void Headings_that_are_not_known_are_read_where_the_manager_says()
    {
        using var content = Registers.Workbook([["السنة", "2025"], ["أ", "ب"], ["x", "y"], ["1", "2"]]);
        using var file = RegisterFile.Open(content, RegisterChoices.None with { HeadingRow = 2, HeadingRows = 2 }).File!;

        Assert.Equal(["أ › x", "ب › y"], file.Headings);
        Assert.Equal(4, Assert.Single(file.Lines()).Row);
    }

    [Fact]
    public void A_value_merged_downwards_stands_in_each_of_its_rows()
    {
        using var content = Registers.Workbook(
            [
                ["رقم الملف", "الاسم الكامل", "تاريخ الازدياد", "الجنس", "المركز"],
                ["1", "أنس", Born, "M", "مركز أمان"],
                ["2", "علي", Born, "M"],
                ["3", "منى", Born, "F", "مركز أنير"],
                ["4", "هدى", Born, "F"],
                ["5", "ليلى", Born, "F"],
            ],
            change: book => book.WorksheetParts.Single().Worksheet.Append(new MergeCells(
                new MergeCell { Reference = "E2:E3" }, new MergeCell { Reference = "E4:E5" })));

        Assert.Equal(["مركز أمان", "مركز أمان", "مركز أنير", "مركز أنير", ""], Registers.Rows(content).Select(row => row.Centre));
    }

    [Fact]
    public void Links_to_malformed_addresses_do_not_matter()
    {
        using var content = Registers.BareWorkbook(
            Registers.Text("<worksheet><sheetData><row><c t='inlineStr'><is><t>Sexe</t></is></c><c t='inlineStr'><is><t>Nom "
                + "complet</t><rPh><t>hint</t></rPh></is></c></row><row><c t='inlineStr'><is><t>M</t></is></c><c "
                + "t='inlineStr'><is><r><t>Ali </t></r><r><t>Amzil</t></r></is></c></row></sheetData></worksheet>"),
            moreRelationships: "<Relationship Id='h' Type='x/hyperlink' Target='mailto:a b@@c;d' TargetMode='External'/>");
        using var file = RegisterFile.Open(content).File!;

        Assert.Equal(["Sexe", "Nom complet"], file.Headings);
        var line = Assert.Single(file.Lines());
        Assert.Equal((2, "M", "Ali Amzil"), (line.Row, line.Cells[0].Text, line.Cells[1].Text));
    }

    [Fact]
    public void Far_and_empty_columns_are_no_columns()
    {
        const string Sheet = "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Sexe</t></is></c><c r='B1' "
            + "t='inlineStr'><is><t>Nom</t></is></c><c r='XFD1' s='1'/></row>"
            + "<row r='5'><c r='B5' t='inlineStr'><is><t>Ali</t></is></c><c r='XFD5' "
            + "t='inlineStr'><is><t>far</t></is></c></row></sheetData></worksheet>";
        using var file = RegisterFile.Open(Registers.BareWorkbook(Registers.Text(Sheet))).File!;

        Assert.Equal(2, file.Headings.Count);
        var line = Assert.Single(file.Lines());
        Assert.Equal((5, "", "Ali", true), (line.Row, line.Cells[0].Text, line.Cells[1].Text, line.HasMoreCells));
    }

    [Fact]
    public void The_sample_saved_as_a_workbook_says_the_same()
    {
        var lines = Encoding.UTF8.GetString(Registers.Sample("centre-register.csv").ToArray()).Trim('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var expected = Registers.Rows(Registers.Sample("centre-register.csv"));

        var rows = Registers.Rows(Registers.Workbook([.. lines.Select(line => line.Split(';').ToArray<object?>())]));

        Assert.Equal(expected.Select(row => (row.Row, row.FileNumber, row.Name.Arabic, row.BirthDate, row.Phone, row.HasNationalCard)),
            rows.Select(row => (row.Row, row.FileNumber, row.Name.Arabic, row.BirthDate, row.Phone, row.HasNationalCard)));
    }

    [Fact]
    public void A_number_in_a_format_of_zeros_is_read_as_it_is_shown()
    {
        object?[] headings = ["N° dossier", "Nom complet", "Né le", "Sexe"];
        var row = Assert.Single(Registers.Rows(Registers.Workbook(
            [headings, [7, "Anass Zéro", new DateOnly(2009, 1, 14), "M"]],
            change: book =>
            {
                var styles = book.WorkbookStylesPart!.Stylesheet!;
                styles.NumberingFormats!.Append(new NumberingFormat { NumberFormatId = 170, FormatCode = "000" });
                styles.CellFormats!.Append(new CellFormat { NumberFormatId = 170 });
                book.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Single(cell => cell.CellReference == "A2").StyleIndex = 4;
            })));

        Assert.Equal("007", row.FileNumber);
    }
}
