using Pathways.Core.Contact;
using Pathways.Core.Register;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Register;

/// <summary>Registers as they came in real life: what each holds is read, or named, and never dropped silently.</summary>
public sealed class ReadingRegistersOfRealLife
{
    [Theory]
    [InlineData("01-merged-headings.xlsx")]
    [InlineData("lo-01-merged-headings.ods")]
    public void Headings_on_two_rows_are_one(string file)
    {
        var rows = Registers.Rows(Registers.Sample(file));

        Assert.Equal([("M-1", "أمين الغازي"), ("M-2", "هدى بنكيران")], rows.Select(row => (row.FileNumber, row.Name.Arabic)));
        Assert.All(rows, row => Assert.Empty(row.Wrong()));
    }

    [Theory]
    [InlineData("m-x2-fr-twoheaders.xlsx")]
    [InlineData("lo-m-x2-fr-twoheaders.ods")]
    public void A_letterhead_and_two_rows_of_headings_in_French(string name)
    {
        using var file = RegisterFile.Open(Registers.Sample(name)).File!;
        var map = HeadingMap.Recognise(file.Headings);
        var scan = file.Scan(map);

        Assert.Equal(4, file.HeadingRow);
        Assert.Equal([RegisterColumn.FileNumber], map.Missing); // a running number is no file number: the manager is asked
        Assert.Null(map[file.Headings.ToList().IndexOf("Scolarité › Établissement")]); // the school, not the centre
        var row = Registers.Rows(Registers.Sample(name))[0];
        Assert.Equal(("Hamza ZEROUALI", new DateOnly(2008, 5, 26), Sex.Male, "3AC", new DateOnly(2018, 5, 28)),
            (row.Name.Latin, row.BirthDate, row.Sex, row.SchoolLevel, row.EntryDate));
        Assert.Equal(["N°", "Naissance › à", "Scolarité › Établissement"], new ImportColumns([], new Dictionary<int, RegisterColumn?>())
            .Under(file.Headings).Seen(scan).Unread(map).Select(map.Heading));
    }

    [Fact]
    public void Of_the_card_only_a_yes_or_a_number_alone_is_the_card()
    {
        var cards = Registers.Rows(Registers.Sample("02-card-column.csv")).ToDictionary(row => row.FileNumber, row => row.HasNationalCard);

        Assert.Equal(["K-12", "K-13"], cards.Where(card => card.Value == true).Select(card => card.Key));
        Assert.Equal(["K-7", "K-8", "K-9", "K-11", "K-14", "K-16", "K-17"], cards.Where(card => card.Value == false)
            .Select(card => card.Key));
        var today = Registers.Rows(Registers.Sample("21-card-to-today.csv"));
        Assert.DoesNotContain(today, row => row.HasNationalCard == true);
    }

    [Fact]
    public void A_remark_is_a_remark_whatever_it_begins_with()
    {
        var rows = Registers.Rows(Registers.Sample("03-notes.csv"));

        Assert.All(rows, row => Assert.Empty(row.Wrong()));
        Assert.Equal(["-حساسية من الغبار", "- حساسية من الغبار", "+ 2 frères au centre", "+2 إخوة", "=نفس الملف السابق", "@facebook",
            "-Asthme (ventoline)", "- Asthme (ventoline)", "- suit un traitement (psy)", "", "", "- يتيم/ة", "-allergie"],
            rows.Select(row => row.Notes));
    }

    [Fact]
    public void A_phone_that_is_none_leaves_nobody_out()
    {
        var rows = Registers.Rows(Registers.Sample("04-phones.csv"));

        Assert.All(rows, row => Assert.Empty(row.Wrong()));
        Assert.All(rows.Take(7), row => Assert.Equal(("", "", RegisterFlags.None), (row.Phone, row.Notes, row.Flags)));
        Assert.All(rows.Skip(7).Take(2), row => Assert.Equal(("+212661234567", RegisterFlags.KeptAsRemark), (row.Phone, row.Flags)));
        Assert.Equal("الهاتف: 06 61 23 45 67 / 07 61 23 45 67", rows[7].Notes);
        Assert.Equal(("", "الهاتف: 0661234567 (tante)"), (rows[9].Phone, rows[9].Notes));
        Assert.Equal(["+212661234567", "+212661234567", "+212661234567", "", "+212661234567", ""], rows.Skip(10).Select(row => row.Phone));
        Assert.Equal("الهاتف: 0661234", rows[15].Notes);
    }

    [Fact]
    public void A_day_of_entry_that_nobody_knows_leaves_nobody_out()
    {
        var rows = Registers.Rows(Registers.Sample("05-entry.csv"));

        Assert.All(rows, row => Assert.Empty(row.Wrong()));
        Assert.Equal(["", "", "", "تاريخ الولوج: 2019", "تاريخ الولوج: 09/2019", "تاريخ الولوج: شتنبر 2019", "",
            "تاريخ الولوج: 1/9/19", "", ""], rows.Select(row => row.Notes));
        Assert.Equal([new DateOnly(2019, 9, 1), new DateOnly(2019, 9, 1)], rows.Skip(8).Select(row => row.EntryDate));
    }

    [Fact]
    public void A_birth_date_of_which_only_the_year_is_known_leaves_nobody_out()
    {
        var rows = Registers.Rows(Registers.Sample("06-births.csv"));

        Assert.Equal(["B-6: DateUnreadable", "B-16: DateDoesNotExist", "B-17: DateDoesNotExist", "B-18: DateDoesNotExist",
            "B-22: DateUnreadable",
            "B-23: AgeAbove30"], rows.SelectMany(row => row.Problems.Select(problem => $"{row.FileNumber}: {problem.Problem}")));
        Assert.Equal(["B-0", "B-1", "B-20", "B-21"], rows.Where(row => row.Birth == new Birth(new(2009, 1, 1), DatePrecision.Year))
            .Select(row => row.FileNumber));
        Assert.Equal(["B-24"], rows.Where(row => row.Birth == new Birth(new(2009, 1, 1), DatePrecision.Month))
            .Select(row => row.FileNumber));
        Assert.Equal(["B-2"], rows.Where(row => row.Birth == new Birth(new(2009, 1, 1))).Select(row => row.FileNumber));
        Assert.Equal(13, rows.Count(row => row.Birth == new Birth(new(2009, 1, 14))));
    }

    [Fact]
    public void Stored_results_of_formulas_are_read()
    {
        var rows = Registers.Rows(Registers.Sample("11-formulas.xlsx"));

        Assert.All(rows, row => Assert.Empty(row.Wrong()));
        Assert.Equal([("1", "سعيد العلوي"), ("Z-2", "منى العلوي")], rows.Select(row => (row.FileNumber, row.Name.Arabic)));
        Assert.Equal((new DateOnly(2009, 7, 6), "يتيم"), (rows[1].BirthDate, rows[1].Notes));
        Assert.Equal((new DateOnly(2009, 7, 6), "يتيم"), Registers.Rows(Registers.Sample("lo-11-formulas.ods"))
            .Where(row => row.FileNumber == "Z-2").Select(row => (row.BirthDate!.Value, row.Notes)).Single());
        Assert.Equal("DF-2", Registers.Rows(Registers.Sample("m-x5-formulas.xlsx"))[0].FileNumber);
    }

    [Fact]
    public void Names_in_halves_and_two_alphabets_are_put_together()
    {
        var rows = Registers.Rows(Registers.Sample("18-bilingual-split.csv"));

        Assert.Equal([("أمين العلوي", "Amine EL ALAOUI"), ("منى العلوي", "Mouna EL ALAOUI"), ("يوسف بناني", "Youssef BENNANI")],
            rows.Select(row => (row.Name.Arabic, row.Name.Latin)));
        var seen = new DuplicateRows();
        Assert.All(rows, row => Assert.Null(seen.Find(row))); // sister and brother of one day are two
    }

    [Theory]
    [InlineData("Nom (arabe);Prénom (arabe);Nom (français);Prénom (français)", "العلوي;أمين;Alaoui;Amine")]
    [InlineData("Nom Arabe;Prénom Arabe;Nom Fr;Prénom Fr", "العلوي;أمين;Alaoui;Amine")]
    [InlineData("الاسم بالعربية;النسب بالعربية;الاسم بالفرنسية;النسب بالفرنسية", "أمين;العلوي;Amine;Alaoui")]
    [InlineData("Nom;Prénom;الاسم;النسب", "Alaoui;Amine;أمين;العلوي")]
    [InlineData("الاسم الشخصي بالعربية;الاسم العائلي بالعربية;الاسم الشخصي بالفرنسية;الاسم العائلي بالفرنسية", "أمين;العلوي;Amine;Alaoui")]
    [InlineData("النسب بالحروف العربية;الاسم بالحروف العربية;Nom en lettres latines;Prénom en lettres latines",
        "العلوي;أمين;Alaoui;Amine")]
    public void Whatever_the_halves_are_called(string headings, string names)
    {
        var row = Assert.Single(Registers.Rows(Registers.Csv($"N° dossier;{headings};Né le;Sexe\n1;{names};14/01/2009;M\n")));

        Assert.Equal(("أمين العلوي", "Amine Alaoui"), (row.Name.Arabic, row.Name.Latin));
    }

    [Theory]
    [InlineData("رقم الملف / N° dossier;الاسم الكامل / Nom complet;تاريخ الازدياد / Date de naissance;الجنس / Sexe (M/F);الهاتف / Tél",
        "12;أمين العلوي / Amine EL ALAOUI;14/01/2009;ذكر / M;0661234567")]
    [InlineData("N° dossier رقم الملف;Prénom / الاسم;Nom / النسب;Né(e) le تاريخ الازدياد;Sexe الجنس;GSM الهاتف",
        "12;Amine;EL ALAOUI;14/01/2009;M ذكر;0661234567")]
    [InlineData("رقم الملف|الاسم|النسب|الاسم بالفرنسية Prénom en français|Nom de famille|ازداد(ت) بتاريخ|الجنس|رقم الهاتف",
        "12|أمين|العلوي|Amine|EL ALAOUI|14 يناير 2009|ذ|06.61.23.45.67 - 07.61.23.45.67")]
    public void Headings_and_cells_in_two_languages_are_read_as_one(string headings, string cells)
    {
        var row = Assert.Single(Registers.Rows(Registers.Csv($"{headings}\n{cells}\n")));

        Assert.Empty(row.Wrong());
        Assert.Equal(("12", "Amine EL ALAOUI", new DateOnly(2009, 1, 14), Sex.Male, "+212661234567"),
            (row.FileNumber, row.Name.Latin, row.BirthDate, row.Sex, row.Phone));
        Assert.True(row.Name.Arabic is "أمين العلوي" or "", row.Name.Arabic);
    }

    [Theory]
    [InlineData("المؤسسة / École")]
    [InlineData("الهاتف / Date d'entrée")]
    public void A_heading_whose_two_languages_do_not_say_the_same_is_asked(string heading) =>
        Assert.Null(HeadingMap.Recognise([heading])[0]);

    [Theory]
    [InlineData("xx/xx/2009")]
    [InlineData("2009 (présumé)")]
    [InlineData("?/?/2009")]
    public void A_year_is_a_year_however_the_rest_is_crossed_out(string text) => Assert.Equal(
        new Birth(new(2009, 1, 1), DatePrecision.Year), Registers.Row($"1;علي;Ali;{text};M").Birth);

    [Fact]
    public void A_whole_name_and_a_half_that_it_does_not_hold_are_put_together()
    {
        const string Text = "N° dossier;الاسم الكامل;النسب;Né le;Sexe\n1;أمين;العلوي;14/01/2009;M\n2;أمين العلوي;العلوي;14/01/2009;M\n";

        Assert.All(Registers.Rows(Registers.Csv(Text)), row => Assert.Equal("أمين العلوي", row.Name.Arabic));
    }

    [Theory]
    [InlineData("مريم أيت حمو", "Maryam Ait Hammou", "أيت حمو مريم", "")]
    [InlineData("", "Zakaria Bennani", "زكرياء بناني", "Zakaria Bennani")]
    [InlineData("عبد الرحمن الشرقاوي", "", "عبد الرحمان الشرقاوي", "")]
    [InlineData("عبد الرحمن الشرقاوي", "", "الشرقاوي عبدالرحمان", "")]
    [InlineData("فاطمة الزهراء العلمي", "", "فاطمة الزهرة العلمي", "")]
    [InlineData("فاطمة الزهراء الرامي", "", "", "Fatima-Zahra RAMI")]
    [InlineData("فاطمة الزهراء الرامي", "", "الزهراء الرامي", "")]
    [InlineData("طه السملالي", "Taha Semlali", "", "SEMLALI Taha")]
    [InlineData("إسماعيل بوعزة", "", "اسماعين بوعزة", "")]
    [InlineData("أمزيل مصطفى", "", "", "Mustapha Amzil")]
    [InlineData("مصطفي امزيل", "", "أمزيل مصطفى", "Amzil Mostafa")]
    public void One_person_written_twice_is_asked_about(string arabic, string latin, string again, string latinAgain) =>
        Assert.True(NameWords.Of(new(arabic, latin)).MayBe(NameWords.Of(new(again, latinAgain))));

    [Theory]
    [InlineData("أمين العلوي", "Amine Alaoui", "منى العلوي", "Mouna Alaoui")]
    [InlineData("حسن العلوي", "Hassan Alaoui", "حسين العلوي", "Houssine Alaoui")]
    [InlineData("محمد الناصري", "", "محمود الناصري", "")]
    [InlineData("عبد الله العلوي", "", "عبد الرحيم العلوي", "")]
    [InlineData("أمين", "", "أمين العلوي", "")]
    [InlineData("", "", "", "")]
    public void Sisters_and_brothers_are_two(string arabic, string latin, string other, string latinOther) =>
        Assert.False(NameWords.Of(new(arabic, latin)).MayBe(NameWords.Of(new(other, latinOther))));

    [Fact]
    public void A_column_of_dates_has_one_order()
    {
        using var file = RegisterFile.Open(Registers.Sample("22-month-first.csv")).File!;
        var columns = Columns(file);
        var map = columns.Map();
        var reader = new RegisterRowReader(map, Registers.Today, columns.OrderOf(map));

        Assert.Empty(columns.Unsettled);
        Assert.Equal([new DateOnly(2009, 3, 4), new DateOnly(2008, 11, 12), new DateOnly(2009, 4, 25)],
            file.Lines().Select(line => reader.Read(line).BirthDate));
    }

    [Theory]
    [InlineData("25/04/2009", "04/25/2009", "", true)] // they contradict each other
    [InlineData("03/04/2009", "", "12/31/2019", true)] // another column has the month first, this one does not say
    [InlineData("03/04/2009", "", "31/12/2019", false)]
    [InlineData("03/04/2009", "05/06/2009", "", false)]
    [InlineData("03/03/2009", "", "12/31/2019", false)] // one day either way
    public void An_order_that_is_not_settled_is_asked(string first, string second, string entry, bool asked)
    {
        using var file = RegisterFile.Open(Registers.Csv(
            $"N° dossier;Nom complet;Né le;Sexe;Date d'entrée\n1;Ali;{first};M;{entry}\n2;Ana;{second};F;\n")).File!;
        var columns = Columns(file);

        Assert.Equal(asked ? [2] : [], columns.Unsettled);
        Assert.Empty((columns with { Orders = new Dictionary<int, DateOrder> { [2] = DateOrder.MonthFirst } }).Unsettled);
    }

    [Fact]
    public void A_file_that_lost_its_Arabic_letters_is_told_so()
    {
        Assert.Equal(RegisterProblem.LettersLost, RegisterFile.Open(Registers.Sample("23-question-marks.csv")).Problem);

        using var file = RegisterFile.Open(Registers.Csv("N° dossier;Nom;Sexe\n1;????? ????;M\n2;??? ????;F\n3;Ali;M\n")).File!;
        Assert.Equal(RegisterProblem.LettersLost,
            Assert.Throws<RegisterReadingException>(() => file.Scan(HeadingMap.Recognise(file.Headings))).Problem);
    }

    [Theory]
    [InlineData("m-x6-sheet-per-centre.xlsx")]
    [InlineData("lo-m-x6-sheet-per-centre.ods")]
    public void A_sheet_for_each_centre_is_read_whole_and_names_the_centre(string name)
    {
        using var file = RegisterFile.Open(Registers.Sample(name)).File!;

        var rows = Registers.Rows(Registers.Sample(name));

        Assert.Equal(4, file.Sheets.Count);
        Assert.Equal(["مركز أمان", "مركز أنير", "مركز تكمينو", "مركز تروانو"], rows.Select(row => row.Centre).Distinct());
        Assert.All(rows, row => Assert.Empty(row.Wrong()));
        Assert.Equal(rows.Count, rows.Select(row => row.Row).Distinct().Count());
    }

    [Theory]
    [InlineData("m-x8-bordered.xlsx")]
    [InlineData("lo-m-x8-bordered.xlsx")]
    [InlineData("lo-m-x8-bordered.ods")]
    public void An_empty_cell_with_a_border_ends_no_row(string file)
    {
        var rows = Registers.Rows(Registers.Sample(file));

        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal(("سعاد أبركان", $"Remarque {row.Row - 1}", $"+21266100000{row.Row - 1}"),
            (row.Mentor, row.Notes, row.Phone)));
    }

    [Fact]
    public void Every_sheet_of_a_large_workbook_is_told()
    {
        using var file = RegisterFile.Open(Registers.Sample("m-x1-ar-3000.xlsx")).File!;
        var map = HeadingMap.Recognise(file.Headings);
        var scan = file.Scan(map);

        Assert.Equal([("ملخص", false), ("لائحة المستفيدين", true), ("قدامى", true)],
            scan.Sheets.Select(sheet => (sheet.Name, sheet.IsRead)));
        Assert.Equal(scan.Rows, scan.Sheets.Sum(sheet => sheet.Rows ?? 0));
        Assert.Contains("مكان الازدياد", new ImportColumns([], new Dictionary<int, RegisterColumn?>()).Under(file.Headings).Seen(scan)
            .Unread(map).Select(map.Heading));
        Assert.Equal(new DateOnly(2011, 7, 9), Registers.Rows(Registers.Sample("m-x1-ar-3000.xlsx"))
            .First(row => row.FileNumber == "ر/1003/2025").BirthDate);
    }

    [Fact]
    public void A_column_without_a_heading_that_holds_something_is_asked_about()
    {
        using var file = RegisterFile.Open(Registers.Csv(
            "N° dossier;Nom complet;;Né le;Sexe\n1;Ali;يتيم;14/01/2009;M;a\n2;Ana;;14/01/2009;F;b\n3;Omar;;14/01/2009;M;\n")).File!;

        var columns = Columns(file);

        Assert.Equal([2, 5], columns.Unread(columns.Map())); // the one between, and the one to the right that most rows fill
        Assert.All(file.Lines(), line => Assert.False(line.HasMoreCells));
    }

    [Fact]
    public void Several_columns_may_feed_the_remarks()
    {
        using var file = RegisterFile.Open(Registers.Csv(
            "N° dossier;Nom complet;Né le;Sexe;Observations;Lieu\n1;Ali;14/01/2009;M;calme;Taroudant\n")).File!;
        var map = HeadingMap.Recognise(file.Headings).With(5, RegisterColumn.Notes);

        Assert.Equal("calme\nLieu: Taroudant", new RegisterRowReader(map, Registers.Today).Read(file.Lines().Single()).Notes);
    }

    private static ImportColumns Columns(RegisterFile file)
    {
        var columns = new ImportColumns([], new Dictionary<int, RegisterColumn?>()).Under(file.Headings);
        var scan = file.Scan(columns.Map());
        return columns.Under(file.Headings).Seen(scan);
    }
}
