using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;
using Pathways.Core.Register;
using Pathways.Core.Time;
using Xunit;

namespace Pathways.Tests.Register;

public sealed class ReadingCsv
{
    static ReadingCsv() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool, char> Forms()
    {
        var forms = new TheoryData<string, bool, char>();
        foreach (var (encoding, mark) in new[] { ("utf-8", false), ("utf-8", true), ("utf-16", false), ("utf-16", true),
            ("utf-16BE", false), ("utf-16BE", true), ("windows-1256", false) })
            foreach (var separator in new[] { ';', ',', '\t' })
                forms.Add(encoding, mark, separator);
        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_encoding_with_every_separator(string encoding, bool mark, char separator)
    {
        var text = ($"{Registers.Headings};ملاحظات\r\nA1;مصطفى أمزيل;Mostafa Amzil;14/01/2009;ذكر;\"يحب: الحلاقة؛ \"\"جدا\"\"\r\nFrançois, "
            + $"été\"\r\n\r\nA2;هاجر;Hajar;٠٣/٠٥/٢٠٠٩;أنثى;").Replace(';', separator);
        if (encoding == "windows-1256") text = text.Replace("٠٣/٠٥/٢٠٠٩", "03/05/2009", StringComparison.Ordinal);
        using var content = Registers.Csv(text, Encoding.GetEncoding(encoding), mark);
        using var file = RegisterFile.Open(content).File!;

        var rows = Registers.Rows(content);

        Assert.Equal($"{encoding} {(separator == '\t' ? "TAB" : separator)}", file.Origin);
        Assert.Equal([2, 4], rows.Select(row => row.Row));
        Assert.All(rows, row => Assert.Empty(row.Wrong()));
        Assert.Equal("مصطفى أمزيل", rows[0].Name.Arabic);
        Assert.Equal("يحب: الحلاقة؛ \"جدا\"\nFrançois, été", rows[0].Notes);
        Assert.Equal(new DateOnly(2009, 5, 3), rows[1].BirthDate);
    }

    [Fact]
    public void French_headings_in_any_order()
    {
        var row = Assert.Single(Registers.Rows(Registers.Csv(
            "Observations,Téléphone,Sexe,Établissement,Pointure,Né(e) le,Nom complet,N° dossier,Nom en arabe,CIN,E-mail,Nationalité\n" +
            "\"calme, posé\",06 61 00 00 01,Garçon,Centre Aman,42,2009-1-14,Mostafa Amzil,sm-1,مصطفى أمزيل,JB449453,M@x.ma,Marocaine\n")));

        Assert.Empty(row.Wrong());
        Assert.Equal(("calme, posé", "+212661000001", "Centre Aman", "Mostafa Amzil", "SM-1", "مصطفى أمزيل", true),
            (row.Notes, row.Phone, row.Centre, row.Name.Latin, row.FileNumber, row.Name.Arabic, row.HasNationalCard));
        Assert.Equal(("m@x.ma", "Marocaine"), (row.Email, row.Nationality));
    }

    [Fact]
    public void French_of_a_western_windows_is_read_with_its_capitals()
    {
        var text = "N° DOSSIER;NOM COMPLET;NÉ LE;SEXE;ÉTABLISSEMENT\n1;FRANÇOIS RÉMI;14/01/2009;M;Aït Melloul\n";
        using var content = Registers.Csv(text, Encoding.GetEncoding(1252), mark: false);

        var row = Assert.Single(Registers.Rows(content));

        Assert.Equal(("FRANÇOIS RÉMI", "Aït Melloul"), (row.Name.Latin, row.Centre));
    }

    [Fact]
    public void One_broken_byte_does_not_turn_the_file_into_nonsense()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"{Registers.Headings}\nA1;مصطفى"), 0xE3,
            .. Encoding.UTF8.GetBytes(";Mostafa;14/01/2009;ذكر\nA2;هاجر;Hajar;14/01/2009;أنثى")];

        var rows = Registers.Rows(new MemoryStream(bytes));

        Assert.Equal(["ArabicName: UnreadableCharacters"], rows[0].Wrong());
        Assert.True(rows[1].IsAcceptable);
    }

    [Fact]
    public void A_stray_zero_byte_is_a_bad_cell_not_another_encoding()
    {
        var rows = Registers.Rows(Registers.Csv($"{Registers.Headings}\nA1;;A\0li;14/01/2009;M\n"
            + string.Concat(Enumerable.Repeat("A2;;Omar Rami;14/01/2009;M\n", 60))));

        Assert.Equal(["LatinName: UnreadableCharacters"], rows[0].Wrong());
        Assert.All(rows.Skip(1), row => Assert.True(row.IsAcceptable));
    }

    [Fact]
    public void The_separator_of_the_headings_counts_not_the_one_inside_quotes()
    {
        using var file = RegisterFile.Open(Registers.Csv("\"Nom; prénom; surnom; autre\",Sexe,\"Né le\"\nA,M,1\n")).File!;

        Assert.Equal("utf-8 ,", file.Origin);
        Assert.Equal(["Nom; prénom; surnom; autre", "Sexe", "Né le"], file.Headings);
    }

    [Theory]
    [InlineData("سجل مركز أمان لسنة 2025\n\nالمركز;أمان\n", 4)]
    [InlineData("sep=;\n", 2)]
    [InlineData("\n\n\n", 4)]
    public void A_title_above_the_headings_is_passed_over(string above, int headingRow)
    {
        using var content = Registers.Csv($"{above}{Registers.Headings}\nA1;;Ali;14/01/2009;M\n");
        using var file = RegisterFile.Open(content).File!;

        Assert.Equal(headingRow, file.HeadingRow);
        Assert.Equal(headingRow + 1, Assert.Single(Registers.Rows(content)).Row);
    }

    [Fact]
    public void Unknown_headings_are_left_to_the_manager()
    {
        using var file = RegisterFile.Open(Registers.Csv("colA;colB;colC;;\n1;Ali;14/01/2009;;\n")).File!;
        var map = HeadingMap.Recognise(file.Headings);

        Assert.Equal(["colA", "colB", "colC"], file.Headings);
        Assert.Equal([0, 1, 2], map.Unknown);
        var row = new RegisterRowReader(map.With(0, RegisterColumn.FileNumber).With(1, RegisterColumn.LatinName)
            .With(2, RegisterColumn.BirthDate), Registers.Today).Read(file.Lines().Single());
        Assert.Equal(("1", "Ali", new DateOnly(2009, 1, 14)), (row.FileNumber, row.Name.Latin, row.BirthDate));
    }

    [Fact]
    public void A_quotation_mark_that_nothing_closes_is_named_with_its_row()
    {
        using var content = Registers.Csv($"{Registers.Headings}\nA1;;Ali;14/01/2009;M\nA2;;\"Omar;14/01/2009;M\nA3;;Anas;14/01/2009;M\n");
        using var file = RegisterFile.Open(content).File!;

        var exception = Assert.Throws<RegisterReadingException>(() => file.Lines().ToList());

        Assert.Equal((RegisterProblem.UnclosedQuote, 3), (exception.Problem, exception.Row));
    }

    [Fact]
    public void A_huge_cell_is_cut_and_named()
    {
        var row = Registers.Row($"A1;;Ali;14/01/2009;M;{new string('n', 1_000_000)}", ";Notes");

        Assert.Equal(["Notes: TooLong"], row.Wrong());
    }

    [Fact]
    public void Old_line_ends_and_loose_quotes_are_read()
    {
        var rows = Registers.Rows(
            Registers.Csv($"{Registers.Headings}\rA1;;Ali \"le petit\" Amzil;14/01/2009;M\rA2;;\"Omar\" Rami;14/01/2009;M"));

        Assert.Equal(["Ali \"le petit\" Amzil", "Omar Rami"], rows.Select(row => row.Name.Latin));
    }

    [Fact]
    public void The_rows_can_be_read_again()
    {
        using var file = RegisterFile.Open(Registers.Sample("centre-register.csv")).File!;

        Assert.Single(file.Lines().Take(1));
        Assert.Equal(30, file.Lines().Count());
        Assert.Equal(30, file.Lines().Count());
    }

    private static readonly char[] Letters = ['a', 'é', 'م', 'ط', '٣', ' ', '"', ';', ',', '\t', '\n', '\'', '/', '؛'];

    [Fact]
    public void What_another_program_writes_comes_back()
    {
        var cell = Gen.Elements(Letters).ListOf().Select(letters => new string([.. letters]));
        var table = cell.ListOf(3).NonEmptyListOf();
        var form = from rows in table
                   from separator in Gen.Elements(';', ',', '\t')
                   from crlf in Gen.Elements(true, false)
                   from utf16 in Gen.Elements(true, false)
                   select (rows, separator, crlf, utf16);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(form.ToArbitrary(), one =>
        {
            using var text = new StringWriter();
            using (var csv = new CsvWriter(text,
                new CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture)
                {
                    Delimiter = one.separator.ToString(),
                    NewLine = one.crlf ? "\r\n" : "\n",
                    ShouldQuote = field => field.Field?.AsSpan().ContainsAny("\"\n;,\t") == true
                }))
            {
                foreach (var row in one.rows.Prepend(["Sexe", "Né le", "Nom complet"]))
                {
                    foreach (var field in row) csv.WriteField(field);
                    csv.NextRecord();
                }
            }

            var opening = RegisterFile.Open(Registers.Csv(text.ToString(), one.utf16 ? Encoding.Unicode : Encoding.UTF8, mark: one.utf16));
            string[][] expected = [.. one.rows.Where(row => row.Any(field => !string.IsNullOrWhiteSpace(field)))
                .Select(row => row.ToArray())];
            if (expected.Length == 0) return opening.Problem == RegisterProblem.NoRows;
            using var file = opening.File!;
            string[][] got = [.. file.Lines().Select(line => line.Cells.Select(each => each.Text).ToArray())];
            return got.Length == expected.Length && got.Zip(expected).All(pair => pair.First.SequenceEqual(pair.Second));
        }));
    }

    [Fact]
    public void Every_day_comes_back_from_every_form()
    {
        var days = Gen.Choose(new DateOnly(1930, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);
        var forms = Gen.Elements("d/M/yyyy", "dd/MM/yyyy", "d-M-yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "yyyy/M/d", "yyyy.M.dd",
            "dd/MM/yyyy HH:mm:ss", "serial");
        var digits = Gen.Elements("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹");
        var all = from day in days from form in forms from script in digits select (day, form, script);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(all.ToArbitrary(), one =>
        {
            var at = one.day.ToDateTime(new TimeOnly(10, 30));
            var text = one.form == "serial" ? ((int)at.ToOADate()).ToString(System.Globalization.CultureInfo.InvariantCulture)
                : at.ToString(one.form, System.Globalization.CultureInfo.InvariantCulture);
            var cell = RegisterCell.FromText(string.Concat(text.Select(letter => char.IsDigit(letter) ? one.script[letter - '0']
                : letter)));
            return DateCell.Read(cell, DateOrder.DayFirst).Value == new ReadDate(one.day, DatePrecision.Day, "");
        }));
    }

    [Fact]
    public void Any_text_in_a_cell_is_answered()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll<string?>(any =>
        {
            var cell = RegisterCell.FromText(any ?? "");
            _ = (DateCell.Read(cell, DateOrder.MonthFirst), PhoneCell.Parse(cell.Text), SexCell.Parse(cell.Text), TextCell.Name(cell.Text),
                TextCell.Notes(cell.Text), TextCell.FileNumber(cell.Text), CardCell.Parse(cell.Text), EmailCell.Parse(cell.Text));
            return HeadingMap.Recognise([cell.Text]).Count == 1;
        }));
    }
}
