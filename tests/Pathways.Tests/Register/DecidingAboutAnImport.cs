using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.FollowUps;
using Pathways.Core.Register;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Register;

public sealed class DecidingAboutAnImport(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_manager_who_uploaded_nothing_sees_how_to_begin()
    {
        var manager = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));

        await manager.Open("/Register");
        Assert.Contains("No upload yet", manager.Text, StringComparison.Ordinal);
        await manager.Submit();

        Assert.Contains("Choose the register file.", manager.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "leer.csv", [], "الملف فارغ." },
        { "رسالة.pdf", "%PDF-1.7 1 0 obj"u8.ToArray(), "هذا ليس ملف CSV" },
        { "old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "Excel" },
        { "bomb.xlsx", Bomb(), "محتوى هذا الملف أكبر بكثير" },
        { "large.csv", new byte[11 << 20], "الملف كبير جدا: 10 ميغا على الأكثر." },
    };

    [Theory, MemberData(nameof(BadFiles))]
    public async Task A_file_that_is_no_register_is_answered_calmly(string name, byte[] bytes, string sentence)
    {
        var manager = await app.SignedIn(await app.Given.Manager(await app.Given.Centre(), language: Language.Arabic));

        await manager.UploadsFile(name, bytes);

        Assert.Equal((HttpStatusCode.OK, "/Register"), (manager.Status, manager.At));
        Assert.Contains(sentence, manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_of_forty_megabytes_is_answered_with_the_same_sentence()
    {
        var manager = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));

        await manager.UploadsFile("huge.csv", new byte[40 << 20]);

        Assert.Equal(HttpStatusCode.OK, manager.Status);
        Assert.Contains("The file is too large: 10 MB at most.", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_bad_further_down_stages_nothing()
    {
        var (manager, centre) = await Manager();

        await manager.Imports([.. Uploads.Csv("UQ", 3, centre.NameArabic), .. "UQ-4;\"مفتوح;x;01/01/2009;ذكر\n"u8.ToArray()]);

        Assert.Contains("A quotation mark is opened and never closed", manager.Text, StringComparison.Ordinal);
        Assert.Contains("In row 5 of the file.", manager.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Db(db => db.ImportRows.CountAsync(r => r.FileNumber.StartsWith("UQ"))));
    }

    [Fact]
    public async Task A_formula_in_a_cell_is_named_and_never_run()
    {
        var (manager, centre) = await Manager();

        await manager.Imports(
            Encoding.UTF8.GetBytes($"{Registers.Headings};المركز\nFO-1;=HYPERLINK(\"http://x\");Nom;01/02/2009;ذكر;{centre.NameArabic}\n"));

        Assert.Contains("Full name in Arabic", manager.Text, StringComparison.Ordinal);
        Assert.Contains("The cell holds a formula. Write the value itself.", manager.Text, StringComparison.Ordinal);
        await manager.Get(manager.Page.QuerySelector("a[href*='handler=Mend']")!.GetAttribute("href")!);
        var mend = Encoding.UTF8.GetString(manager.Bytes);
        Assert.Contains("'=HYPERLINK", mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_to_mend_come_as_a_file_that_can_be_mended_and_uploaded()
    {
        var (manager, centre) = await Manager();
        await manager.Imports(
            Encoding.UTF8.GetBytes(
                $"{Registers.Headings};المركز;الهاتف\nME-1;مصطفى أمزيل;Mostafa;31/02/2009;ذكر;{centre.NameArabic};0661000001\n"));

        await manager.Get(manager.Page.QuerySelector("a[href*='handler=Mend']")!.GetAttribute("href")!);
        var mend = Encoding.UTF8.GetString(manager.Bytes);
        Assert.Equal("text/csv", manager.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Birth date: There is no such day. Check the day and the month.", mend, StringComparison.Ordinal);
        await manager.Imports(Encoding.UTF8.GetBytes(mend.Replace("31/02/2009", "28/02/2009", StringComparison.Ordinal)));
        await manager.Confirms();

        var youth = await app.Db(db => db.Youths.SingleAsync(y => y.FileNumber == "ME-1"));
        Assert.Equal((new DateOnly(2009, 2, 28), "+212661000001"), (youth.BirthDate, youth.Phone));
    }

    [Fact]
    public async Task A_heading_that_is_not_understood_is_mapped_by_the_manager()
    {
        var (manager, centre) = await Manager();
        await manager.Imports(
            Encoding.UTF8.GetBytes($"Clef;الاسم الكامل;تاريخ الازدياد;الجنس;المركز;البطاقة\nRM-1;أحمد "
                + $"المنصوري;01/02/2009;ذكر;{centre.NameArabic};JB123987\n"));
        Assert.Contains("Columns that are needed and not found in the file:", manager.Text, StringComparison.Ordinal);

        await manager.Click("Map the columns");
        await manager.Submit(new Dictionary<string, string> { ["Form.Columns[0]"] = "FileNumber", ["Form.Columns[5]"] = "FileNumber" });
        Assert.Contains("The same column was chosen for two headings.", manager.Text, StringComparison.Ordinal);
        await manager.Submit(new Dictionary<string, string> { ["Form.Columns[0]"] = "FileNumber", ["Form.Columns[5]"] = "NationalCard" });
        Assert.Contains("1 new youth will be written.", manager.Text, StringComparison.Ordinal);
        await manager.Confirms();

        Assert.Equal("أحمد المنصوري", await app.Db(db => db.Youths.Where(y => y.FileNumber == "RM-1").Select(y => y.Name.Arabic)
            .SingleAsync()));
    }

    [Fact]
    public async Task A_column_of_days_that_contradicts_itself_is_asked_before_anything_is_written()
    {
        var (manager, centre) = await Manager();
        await manager.Imports(Encoding.UTF8.GetBytes("N° dossier;Nom complet;Né le;Sexe;Centre\n"
            + $"DO-1;Anass Dates;25/04/2009;M;{centre.NameArabic}\nDO-2;Hajar Dates;04/25/2009;F;{centre.NameArabic}\n"
            + $"DO-3;Omar Dates;03/04/2009;M;{centre.NameArabic}\n"));

        Assert.Contains("it is not known whether the day or the month comes first", manager.Text, StringComparison.Ordinal);
        await manager.Confirms();
        Assert.Equal(0, await app.Db(db => db.Youths.CountAsync(y => y.FileNumber.StartsWith("DO-"))));

        await manager.Click("Map the columns");
        Assert.Contains("25/04/2009 · 04/25/2009 · 03/04/2009", manager.Text, StringComparison.Ordinal);
        Assert.Contains("03/04/2009 = 3 April 2009", manager.Text, StringComparison.Ordinal);
        await manager.Submit(new Dictionary<string, string> { ["Form.Orders[2]"] = "MonthFirst" });
        await manager.Confirms();

        Assert.Equal([new DateOnly(2009, 4, 25), new DateOnly(2009, 3, 4)], await app.Db(db => db.Youths
            .Where(y => y.FileNumber.StartsWith("DO-")).OrderBy(y => y.FileNumber).Select(y => y.BirthDate).ToListAsync()));
    }

    [Fact]
    public async Task A_row_under_which_nothing_can_be_read_is_refused_and_the_import_stays()
    {
        var (manager, centre) = await Manager();
        await manager.Imports(Uploads.Csv("HR", 2, centre.NameArabic));
        await manager.Open(manager.At.Replace("Preview", "Columns", StringComparison.Ordinal));

        await manager.Submit(new Dictionary<string, string> { ["Form.HeadingRow"] = "3" });

        Assert.Contains("no row under them", manager.Text, StringComparison.Ordinal);
        await manager.Open(manager.At.Replace("Columns", "Preview", StringComparison.Ordinal));
        Assert.Contains("2 new youths will be written.", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheets_are_chosen_with_samples()
    {
        var (manager, centre) = await Manager();
        object?[] headings = ["N° dossier", "Nom complet", "Né le", "Sexe", "Centre"];
        await manager.Imports(Registers.Workbook(
            [headings, ["SH-1", "Anass Sheets", new DateOnly(2009, 1, 14), "M", centre.NameArabic]],
            change: book =>
            {
                Registers.AddSheet(book, "Anciens",
                    [headings, ["SH-2", "Hajar Sheets", new DateOnly(2003, 1, 4), "F", centre.NameArabic]]);
                Registers.AddSheet(book, "Notes", [["a", "b"], ["c", "d"]]);
            }).ToArray());
        Assert.Contains("Sheets of the file that are not read: Notes", manager.Text, StringComparison.Ordinal);
        Assert.Contains("2 · Anciens", manager.Text, StringComparison.Ordinal);
        Assert.Contains("2 new youths will be written.", manager.Text, StringComparison.Ordinal);

        await manager.Click("Choose the sheets");
        Assert.Contains("Anass Sheets · Hajar Sheets", manager.Text, StringComparison.Ordinal);
        await manager.Submit(new Dictionary<string, string> { ["Form.Sheets"] = "Registre" });
        Assert.Contains("1 new youth will be written.", manager.Text, StringComparison.Ordinal);
        Assert.Contains("Sheets of the file that are not read: Anciens, Notes", manager.Text, StringComparison.Ordinal);

    }

    [Fact]
    public async Task After_a_day_the_file_is_gone_and_is_uploaded_again_for_mapping()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        var manager = await own.SignedIn(await own.Given.Manager(centre));
        var import = await manager.Imports(Uploads.Csv("OL", 2, centre.NameArabic));
        await manager.Open($"/Register/Columns/{import}");
        own.Time.Advance(TimeSpan.FromMinutes(30));
        await using (var scope = own.Services.CreateAsyncScope())
        {
            var keep = scope.ServiceProvider.GetRequiredService<KeepImport>();
            await keep.TidyAsync(default);
            Assert.Equal(1, await own.Db(db => db.ImportFiles.CountAsync()));
            own.Time.Advance(TimeSpan.FromHours(24));
            await keep.TidyAsync(default);
            Assert.Equal((0, 2), await own.Db(async db => (await db.ImportFiles.CountAsync(), await db.ImportRows.CountAsync())));
            own.Time.Advance(TimeSpan.FromDays(7));
            await keep.TidyAsync(default);
            Assert.Equal((ImportState.Discarded, 0),
                await own.Db(async db => ((await db.Imports.SingleAsync()).State, await db.ImportRows.CountAsync())));
        }
    }

    [Fact]
    public async Task Another_centres_name_is_as_unknown_as_any_and_is_mapped_to_an_own_centre()
    {
        var (manager, centre) = await Manager();
        var other = await app.Given.Centre();
        await manager.Imports(Uploads.Csv("OC", 2, other.NameArabic));
        Assert.Contains($"Unknown centre: {other.NameArabic}", manager.Text, StringComparison.Ordinal);

        await manager.Click("Answer");
        var choices = manager.Page.QuerySelectorAll("select[name='Centres[0].Choice'] option").Select(o => o.TextContent).ToList();
        Assert.Equal(["No answer: these rows are left out", centre.NameLatin], choices);
        await manager.Post(manager.At, [new("Centres[0].Words", other.NameArabic), new("Centres[0].Choice", $"{other.Id}")]);
        Assert.Equal(2, await app.Db(db => db.ImportRows.CountAsync(r => r.FileNumber.StartsWith("OC") && r.Fate == ImportFate.Question)));
        await manager.Submit(new Dictionary<string, string> { ["Centres[0].Choice"] = $"{centre.Id}" });
        await manager.Confirms();

        Assert.Equal(2, await app.Db(db => db.Stays.CountAsync(s => s.CentreId == centre.Id && s.Youth.FileNumber.StartsWith("OC"))));
    }

    [Fact]
    public async Task A_manager_of_all_centres_adds_the_unknown_centre()
    {
        var manager = await app.SignedIn(await app.Given.Manager(allCentres: true));
        await manager.Imports(Uploads.Csv("NC", 2, "مركز جديد تماما"));

        await manager.Click("Answer");
        await manager.Submit(new Dictionary<string, string> { ["Centres[0].Choice"] = "create" });
        await manager.Confirms();

        Assert.Equal(2, await app.Db(db => db.Stays.CountAsync(s => s.Centre.NameArabic == "مركز جديد تماما")));
    }

    [Fact]
    public async Task An_unknown_mentor_is_somebody_of_the_centre_or_nobody()
    {
        var (manager, centre) = await Manager();
        var mentor = await app.Given.Mentor(centre, "سعاد أبركان", "Souad Abergane");
        var elsewhere = await app.Given.Mentor(await app.Given.Centre(), "حسن التازي", "Hassan Tazi");
        await manager.Imports(Encoding.UTF8.GetBytes(
            $"{Registers.Headings};المركز;المساعد(ة) الاجتماعي(ة)\n" + Uploads.Line("UM", 1, centre.NameArabic, "حسن التازي")
                + Uploads.Line("UM", 2, centre.NameArabic, "س. أبركان") + Uploads.Line("UM", 3, centre.NameArabic, "Souad ABERGANE")));
        Assert.Contains("Name unknown in this centre: حسن التازي", manager.Text, StringComparison.Ordinal);
        Assert.Contains("2 rows wait for an answer", manager.Text, StringComparison.Ordinal);

        await manager.Click("Answer");
        Assert.DoesNotContain("Hassan Tazi", manager.Text, StringComparison.Ordinal);
        await manager.Post(manager.At, [new("Mentors[0].Centre", centre.NameArabic), new("Mentors[0].Words", "حسن التازي"),
            new("Mentors[0].Choice", $"{elsewhere.Id}")]);
        await manager.Open(manager.At);
        await manager.Submit(new Dictionary<string, string> { ["Mentors[0].Choice"] = "0", ["Mentors[1].Choice"] = $"{mentor.Id}" });
        await manager.Confirms();

        var mentors = await app.Db(db => db.Youths.Where(y => y.FileNumber.StartsWith("UM")).OrderBy(y => y.FileNumber)
            .Select(y => new { y.DataFlags, Mentor = y.Mentorships.Select(m => (int?)m.MentorId).SingleOrDefault() }).ToListAsync());
        Assert.Equal([(DataFlags.MentorMissing, null), (DataFlags.None, mentor.Id), (DataFlags.None, mentor.Id)],
            mentors.Select(m => (m.DataFlags, m.Mentor)));
    }

    [Fact]
    public async Task The_same_name_and_birth_date_may_be_another_person()
    {
        var (manager, centre) = await Manager();
        var known = await app.Given.Youth(centre, born: new DateOnly(2009, 3, 4), arabic: "عبد الله الفاسي", latin: "Abdellah Fassi");
        var import = await manager.Imports(
            Encoding.UTF8.GetBytes($"{Registers.Headings};المركز\nDU-1;عبدالله الفاسي;Abdullah El Fassi;4/3/2009;M;{centre.NameArabic}\n"));
        Assert.Contains($"Perhaps the same person: Abdellah Fassi {known.FileNumber}", manager.Text, StringComparison.Ordinal);
        Assert.NotNull(manager.Page.QuerySelector($"a[href='/Youths/File/{known.Id}']"));
        Assert.Contains("1 row will be left out.", manager.Text, StringComparison.Ordinal);

        await manager.Submit(form: "form[action*='handler=Decide']", button: "It is another person");
        Assert.Contains("1 new youth will be written.", manager.Text, StringComparison.Ordinal);
        await manager.Submit(form: "form[action*='handler=Decide']", button: "Leave it out");
        Assert.Contains("0 new youths will be written.", manager.Text, StringComparison.Ordinal);
        await manager.Submit(form: "form[action*='handler=Decide']", button: "It is another person");
        await manager.Confirms();

        Assert.Equal(1, await app.Db(db => db.Youths.CountAsync(y => y.FileNumber == "DU-1")));
        Assert.Equal(ImportState.Done, await app.Db(db => db.Imports.Where(i => i.Id == import).Select(i => i.State).SingleAsync()));
    }

    [Fact]
    public async Task What_is_asked_by_hand_is_asked_of_a_register_a_slip_in_the_day_the_same_phone_and_a_file_elsewhere()
    {
        var (manager, centre) = await Manager();
        var slip = await app.Given.Youth(centre, born: new DateOnly(2009, 5, 12), arabic: "ياسين الزروالي", latin: "Yassine Zerouali");
        var phone = await app.Given.Youth(centre, born: new DateOnly(2008, 1, 2), arabic: "نجاة الهلالي", latin: "Najat Hilali");
        await app.Db(db => db.Youths.Where(y => y.Id == phone.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(y => y.Phone, "+212661445566")));
        await app.Given.Youth(born: new DateOnly(2010, 6, 7), arabic: "رشيد أوحساين", latin: "Rachid Ouhssaine", fileNumber: "HIDDEN-9");
        var file = $"{Registers.Headings};المركز;Téléphone\nAS-1;الزروالي ياسين;;5/12/2009;M;{centre.NameArabic};\n"
            + $"AS-2;نجاة الهلالي;;9/9/2009;F;{centre.NameArabic};0661445566\nAS-3;رشيد أوحساين;;8/6/2010;M;{centre.NameArabic};\n"
            + $"AS-4;كوثر السباعي;;31/12/2009;F;{centre.NameArabic};\nAS-5;السباعي كوثر;;1/1/2010;F;{centre.NameArabic};\n";
        var import = await manager.Imports(Encoding.UTF8.GetBytes(file));

        var rows = await app.Db(db => db.ImportRows.Where(r => r.ImportId == import).OrderBy(r => r.Number).ToListAsync());
        Assert.Equal([slip.Id, phone.Id, null, null, null], rows.Select(row => row.DuplicateOfId));
        Assert.Equal([DuplicateBy.Likeness, DuplicateBy.Likeness, DuplicateBy.Likeness, DuplicateBy.Nothing, DuplicateBy.Likeness],
            rows.Select(row => row.DuplicateBy));
        Assert.Equal(rows[3].Number, rows[4].DuplicateOfRow);
        Assert.Contains("there may be a file in another centre", manager.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("HIDDEN-9", manager.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_person_is_an_answer_about_two_files_not_asked_again_and_gone_when_the_import_is_taken_back()
    {
        var (manager, centre) = await Manager();
        var known = await app.Given.Youth(centre, born: new DateOnly(2009, 2, 3), arabic: "وفاء الدكالي", latin: "Ouafae Doukkali");
        var import = await manager.Imports(Encoding.UTF8.GetBytes($"{Registers.Headings};المركز\nTP-1;وفاء الدكالي;;3/2/2009;F;"
            + $"{centre.NameArabic}\nTP-2;سناء الريفي;;3/2/2008;F;{centre.NameArabic}\n"
            + $"TP-3;الريفي سناء;;3/2/2008;F;{centre.NameArabic}\n"));
        foreach (var _ in (int[])[1, 2])
        {
            await manager.Open($"/Register/Preview/{import}?fate=Duplicate");
            await manager.Submit(form: "form[action*='handler=Decide']", button: "It is another person");
        }

        await manager.Open($"/Register/Preview/{import}");
        await manager.Confirms();
        var made = await app.Db(db => db.Youths.Where(y => y.ImportId == import).OrderBy(y => y.FileNumber).Select(y => y.Id)
            .ToListAsync());
        Assert.Equal([(known.Id, made[0]), (made[1], made[2])], (await app.Db(db => db.TwoPeople.Where(t => made.Contains(t.SecondId))
            .OrderBy(t => t.FirstId).Select(t => new { t.FirstId, t.SecondId }).ToListAsync())).Select(t => (t.FirstId, t.SecondId)));

        await manager.Open($"/Register/TakeBack/{import}");
        await manager.Submit();
        Assert.Equal(0, await app.Db(db => db.Youths.CountAsync(y => y.ImportId == import)));
        Assert.Equal(0, await app.Db(db => db.TwoPeople.CountAsync(t => made.Contains(t.SecondId))));
    }

    [Fact]
    public async Task Centres_mentors_and_nationality_are_asked_on_one_page_and_an_answer_can_be_changed()
    {
        await using var own = new TestApp();
        var (right, wrong) = (await own.Given.Centre("مركز الصواب", "Centre Juste"), await own.Given.Centre("مركز الخطأ", "Centre Faux"));
        var manager = await own.SignedIn(await own.Given.Manager(allCentres: true));
        await manager.Imports(Uploads.Csv("OP", 2, "مركز بلا اسم", "ليلى الراشدي"));
        await manager.Click("Answer");
        Assert.Equal("ليلى الراشدي", manager.Page.QuerySelector("input[name='Mentors[0].Words']")!.GetAttribute("value"));
        Assert.Null(manager.Page.QuerySelector("select option[selected]"));
        Assert.Null(manager.Page.QuerySelector("input[name=AllMoroccan][checked]"));

        await manager.Submit(new Dictionary<string, string>
        {
            ["Centres[0].Choice"] = $"{wrong.Id}",
            ["Mentors[0].Choice"] = "Female",
            ["AllMoroccan"] = "true",
        });
        await manager.Click("Questions and answers");
        Assert.Equal("Centre Faux", manager.Page.QuerySelector("select[name='Centres[0].Choice'] option[selected]")!.TextContent);
        Assert.Equal("true", manager.Page.QuerySelector("input[name=AllMoroccan][checked]")!.GetAttribute("value"));
        await manager.Submit(new Dictionary<string, string> { ["Centres[0].Choice"] = $"{right.Id}" });
        Assert.Contains("No answer: these rows are left out", manager.Text, StringComparison.Ordinal); // she works in the other centre
        await manager.Submit(new Dictionary<string, string> { ["Mentors[0].Choice"] = "0" });
        await manager.Confirms();

        var youths = await own.Db(db => db.Youths.Select(y => new { y.Nationality, y.Stays.Single().CentreId, y.Mentorships.Count })
            .ToListAsync());
        Assert.Equal(2, youths.Count);
        Assert.All(youths, y => Assert.Equal(("MA", right.Id, 0), (y.Nationality, y.CentreId, y.Count)));
        Assert.Equal("ليلى الراشدي", await own.Db(db => db.CentreStaff.Where(s => s.CentreId == wrong.Id).Select(s => s.Account.Name.Arabic)
            .SingleAsync()));
    }

    [Fact]
    public async Task A_written_import_lists_its_youths_and_is_taken_back_while_nothing_was_written_about_them()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        await own.Given.Mentor(centre, "سعاد أبركان");
        var account = await own.Given.Manager(centre);
        var manager = await own.SignedIn(account);
        var before = await own.Given.Youth(centre);
        await manager.Imports(Uploads.Csv("TB", 3, centre.NameArabic, "سعاد أبركان"));
        await manager.Confirms();
        Assert.Equal(3, manager.Page.QuerySelectorAll("tbody a[href^='/Youths/File/']").Length);
        Assert.Equal(3, manager.Page.QuerySelectorAll("tbody a[href^='/Youths/Invite/']").Length);
        var youth = await own.Db(db => db.Youths.OrderBy(y => y.Id).LastAsync());

        await own.Given.Person(youth);
        await manager.Click("Take this import back");
        Assert.Contains("cannot be taken back as a whole", manager.Text, StringComparison.Ordinal);
        await own.Db(db => db.People.ExecuteDeleteAsync());
        await manager.Open(manager.At);
        Assert.Contains("3 files that this import wrote will be deleted.", manager.Text, StringComparison.Ordinal);
        await own.Db(db => db.Youths.Where(y => y.Id == youth.Id).ExecuteUpdateAsync(set => set.SetProperty(y => y.Revision, 1)));
        await manager.Submit(); // somebody changed a file meanwhile
        Assert.Contains("cannot be taken back as a whole", manager.Text, StringComparison.Ordinal);
        await own.Db(db => db.Youths.Where(y => y.Id == youth.Id).ExecuteUpdateAsync(set => set.SetProperty(y => y.Revision, 0)));
        await manager.Click("Take this import back");
        await manager.Submit();

        Assert.Contains("none of its files is left", manager.Text, StringComparison.Ordinal);
        Assert.Equal([before.Id], await own.Db(db => db.Youths.Select(y => y.Id).ToListAsync()));
        Assert.Equal(0, await own.Db(db => db.Mentorships.CountAsync()));
        await manager.Imports(Uploads.Csv("TB", 3, centre.NameArabic, "سعاد أبركان"));
        Assert.Contains("3 new youths will be written.", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_number_that_became_a_date_is_asked_about_with_samples_and_never_guessed()
    {
        var (manager, centre) = await Manager();
        await manager.Imports(Registers.Workbook([["N° dossier", "Nom complet", "Né le", "Sexe", "Centre"],
            [new DateOnly(2024, 12, 1), "Anass Daté", new DateOnly(2009, 1, 14), "M", centre.NameArabic]]).ToArray());
        Assert.Contains("has turned the file number into a date", manager.Text, StringComparison.Ordinal);
        Assert.Contains("0 new youths will be written.", manager.Text, StringComparison.Ordinal);

        await manager.Click("Answer");
        Assert.Contains("From the file: 01/12/2024", manager.Text, StringComparison.Ordinal);
        await manager.Submit(new Dictionary<string, string> { ["Numbers"] = "MonthYear" });
        Assert.Contains("1 new youth will be written.", manager.Text, StringComparison.Ordinal);
        await manager.Confirms();

        Assert.Equal("12/2024", await app.Db(db => db.Youths.Where(y => y.Name.Latin == "Anass Daté").Select(y => y.FileNumber)
            .SingleAsync()));
    }

    [Fact]
    public async Task A_sentence_that_holds_for_many_rows_is_read_once()
    {
        var (manager, centre) = await Manager();
        await manager.Imports(Encoding.UTF8.GetBytes($"{Registers.Headings};المركز\n"
            + string.Concat(Enumerable.Range(1, 5).Select(i => $"OS-{i};اسم {i};Nom;31/02/200{i};ذكر;{centre.NameArabic}\n"))));

        Assert.Equal(2, manager.Text.Split("There is no such day.").Length);
        Assert.Contains("31/02/2005", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_register_is_laid_beside_the_files_and_taken_over_by_ticks()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre("مركز المقارنة", "Centre Deux");
        var mentor = await own.Given.Mentor(centre, "سعاد أبركان");
        var manager = await own.SignedIn(await own.Given.Manager(centre));
        const string Heads = Registers.Headings + ";المركز;الهاتف;المساعد(ة) الاجتماعي(ة);ملاحظات\n";
        await manager.Imports(Encoding.UTF8.GetBytes(Heads
            + "SR-1;أمين العلوي;Amine Alaoui;14/01/2009;ذكر;مركز المقارنة;0661000001;;هادئ\n"
            + "SR-2;هدى الفاسي;Houda Fassi;14/02/2009;أنثى;مركز المقارنة;0661000002;;\n"
            + "SR-3;كريم بناني;Karim Bennani;14/03/2009;ذكر;مركز المقارنة;;;\n"));
        await manager.Confirms();

        await manager.Imports(Encoding.UTF8.GetBytes(Heads
            + "SR-1;أمين العلوي;Amine Alaoui;14/01/2009;ذكر;مركز المقارنة;0661000009;سعاد أبركان;يحب الرسم\n"
            + "SR-2;هدى الفاسي;Houda Fassi;14/12/2009;أنثى;مركز المقارنة;;;\n"));
        Assert.Contains("0 new youths will be written.", manager.Text, StringComparison.Ordinal);
        await manager.Click("What the register says otherwise");
        Assert.Equal(["Phone", "Mentor", "Remarks", "Birth date"],
            manager.Page.QuerySelectorAll("fieldset label b").Select(b => b.TextContent));
        Assert.Empty(manager.Page.QuerySelectorAll("fieldset input[checked]"));
        Assert.Contains("perhaps another person", manager.Text, StringComparison.Ordinal);
        Assert.Contains("No longer in the register?", manager.Text, StringComparison.Ordinal);
        Assert.Equal("Karim Bennani", manager.Page.QuerySelector("section li a")!.TextContent);

        await manager.Submit(new Dictionary<string, string> { ["Take"] = "2:Phone,2:Mentor,2:Notes" });

        Assert.Contains("3 things taken over from the register.", manager.Text, StringComparison.Ordinal);
        Assert.Equal(["Birth date"], manager.Page.QuerySelectorAll("fieldset label b").Select(b => b.TextContent));
        var youth = await own.Db(db => db.Youths.Include(y => y.Mentorships).SingleAsync(y => y.FileNumber == "SR-1"));
        Assert.Equal(("+212661000009", "هادئ\nيحب الرسم", mentor.Id, 1),
            (youth.Phone, youth.Notes, youth.Mentorships.Single().MentorId, Math.Min(youth.Revision, 1)));
        Assert.Equal(new DateOnly(2009, 2, 14), await own.Db(db => db.Youths.Where(y => y.FileNumber == "SR-2").Select(y => y.BirthDate)
            .SingleAsync()));
    }

    [Fact]
    public async Task Another_centre_or_mentor_taken_over_from_a_register_settles_planned_sessions_as_a_transfer_does()
    {
        await using var own = new TestApp();
        var (here, there) = (await own.Given.Centre("مركز الأول", "Premier"), await own.Given.Centre("مركز الثاني", "Second"));
        var (before, after, beside) = (await own.Given.Mentor(here, "هدى الفاسي", "Houda Fassi"),
            await own.Given.Mentor(there, "كريم بناني", "Karim Bennani"), await own.Given.Mentor(here, "منى السوسي", "Mouna Soussi"));
        var back = await own.Given.Youth(there, fileNumber: "MV-1", born: new DateOnly(2009, 1, 14), arabic: "أمين العلوي",
            latin: "Amine Alaoui");
        var stays = await own.Given.Youth(here, before, fileNumber: "MV-2", born: new DateOnly(2009, 2, 14), arabic: "سلمى الراجي",
            latin: "Salma Raji");
        await own.Db(async db =>
        {
            var moved = await db.Youths.Include(y => y.Stays).Include(y => y.Mentorships).SingleAsync(y => y.Id == back.Id);
            Assert.Null(moved.MoveTo(here.Id, own.Given.Today.AddDays(-10), own.Given.Today, out _));
            moved.Mentorships.Add(new Mentorship { MentorId = before.Id, From = own.Given.Today.AddDays(-10) });
            return await db.SaveChangesAsync();
        });
        await own.Given.SessionPlanned(back, before);
        await own.Given.SessionPlanned(stays, before);
        var manager = await own.SignedIn(await own.Given.Manager(allCentres: true));
        var import = await manager.Imports(Encoding.UTF8.GetBytes($"{Registers.Headings};المركز;المساعد(ة) الاجتماعي(ة)\n"
            + "MV-1;أمين العلوي;Amine Alaoui;14/01/2009;ذكر;مركز الثاني;كريم بناني\n"
            + "MV-2;سلمى الراجي;Salma Raji;14/02/2009;أنثى;مركز الأول;منى السوسي\n"));
        await manager.Open($"/Register/Changes/{import}");
        await manager.Submit(new Dictionary<string, string> { ["Take"] = "2:Centre,2:Mentor,3:Mentor" });

        Assert.Equal([(back.Id, after.Id), (stays.Id, beside.Id)], (await own.Db(db => db.SessionParticipants
            .Where(p => p.Session.State == SessionState.Planned).OrderBy(p => p.YouthId)
            .Select(p => new { p.YouthId, p.Session.MentorId }).ToListAsync())).Select(p => (p.YouthId, p.MentorId)));
        Assert.Contains(before.Id, await own.Db(db => db.Reminders.Where(r => r.Rule == ReminderRule.CentreChanged)
            .Select(r => r.RecipientId).ToListAsync()));
    }

    [Fact]
    public async Task A_birth_date_that_is_about_is_proposed_when_it_says_something_else_or_more_and_shown_as_it_is_known()
    {
        var (manager, centre) = await Manager();
        await app.Given.Youth(centre, fileNumber: "BA-1", arabic: "نور بنعلي", latin: "Nour Benali", about: new(new(2009, 3, 14)));
        await app.Given.Youth(centre, fileNumber: "BA-2", arabic: "إلياس حمدي", latin: "Ilias Hamdi",
            about: new(new(2009, 3, 1), DatePrecision.Month));
        await app.Given.Youth(centre, fileNumber: "BA-3", arabic: "رضا شكري", latin: "Reda Choukri",
            about: new(new(2009, 1, 1), DatePrecision.Year));
        await app.Given.Youth(centre, fileNumber: "BA-4", arabic: "بدر قاسمي", latin: "Badr Kasmi", about: new(new(2009, 3, 14)));
        var import = await manager.Imports(Encoding.UTF8.GetBytes($"{Registers.Headings};المركز\n"
            + $"BA-1;نور بنعلي;Nour Benali;03/2009;M;{centre.NameArabic}\nBA-2;إلياس حمدي;Ilias Hamdi;14/03/2009;M;{centre.NameArabic}\n"
            + $"BA-3;رضا شكري;Reda Choukri;05/2009;M;{centre.NameArabic}\nBA-4;بدر قاسمي;Badr Kasmi;2010;M;{centre.NameArabic}\n"));
        await manager.Open($"/Register/Changes/{import}");

        // less exactly and nothing else: no difference; more exactly, or another year: one
        Assert.DoesNotContain("Nour Benali", manager.Text, StringComparison.Ordinal);
        foreach (var shown in (string[])["03/2009", "14/03/2009", "05/2009", "2010"])
            Assert.Contains(shown, manager.Text, StringComparison.Ordinal);
        await manager.Submit(new Dictionary<string, string> { ["Take"] = "3:BirthDate,4:BirthDate,5:BirthDate" });
        Assert.Equal(["2009-03-14", "2009-03-14", "2009-05", "2010"], (await app.Db(db => db.Youths
            .Where(y => y.FileNumber.StartsWith("BA-")).OrderBy(y => y.FileNumber).ToListAsync())).Select(y => y.Birth.ToString()));
    }

    [Fact]
    public async Task A_writing_cut_off_in_the_middle_goes_on_behind_the_last_rows_and_is_unseen_until_the_end()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        var manager = await own.SignedIn(await own.Given.Manager(centre));
        var import = await manager.Imports(Uploads.Csv("CM", 2, centre.NameArabic));
        await manager.Confirms();
        await own.Db(db => db.Imports.ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Writing)));

        await manager.Open("/Youths");
        Assert.Empty(manager.Page.QuerySelectorAll("a[href^='/Youths/File/']"));
        Assert.Equal(0, await own.Db(db => db.Stays.Present(db).CountAsync())); // nor counted where places and caseloads are
        await own.Round<ReadRegisters>();
        await manager.Open("/Youths");
        Assert.Equal(2, await own.Db(db => db.Youths.CountAsync()));
        Assert.NotEmpty(manager.Page.QuerySelectorAll("a[href^='/Youths/File/']"));
        Assert.Equal(ImportState.Done, await own.Db(db => db.Imports.Where(i => i.Id == import).Select(i => i.State).SingleAsync()));
    }

    [Fact]
    public async Task A_file_number_of_an_invisible_youth_is_taken_without_a_name()
    {
        var (manager, centre) = await Manager();
        var hidden = await app.Given.Youth(centre, arabic: "سر مكتوم", latin: "Hidden Person", fileNumber: "HI-00001",
            born: new DateOnly(2009, 1, 1));
        var elsewhere = await app.Given.Centre();
        await app.Db(async db =>
        {
            var moved = await db.Youths.Include(y => y.Stays).Include(y => y.Mentorships).SingleAsync(y => y.Id == hidden.Id);
            Assert.Null(moved.MoveTo(elsewhere.Id, app.Given.Today, app.Given.Today, out _));
            return await db.SaveChangesAsync();
        });
        await manager.Imports(
            Encoding.UTF8.GetBytes($"{Registers.Headings};المركز\nhi-00001;كريم بناني;Karim;4/3/2009;M;{centre.NameArabic}\nHI-00002;سر "
                + $"مكتوم;Hidden Person;1/1/2009;M;{centre.NameArabic}\n"));

        Assert.Contains("The centre gave this number to a file that has moved outside your centres.", manager.Text,
            StringComparison.Ordinal);
        Assert.Contains("there may be a file in another centre", manager.Text, StringComparison.Ordinal); // as by hand
        Assert.Contains("0 new youths will be written. 2 rows will be left out.", manager.Text, StringComparison.Ordinal);
        Assert.Null(manager.Page.QuerySelector($"a[href*='/Youths/File/{hidden.Id}']"));
        Assert.Single(manager.Page.QuerySelectorAll("form[action*='handler=Decide']"));
        await manager.Submit(form: "form[action*='handler=Decide']", button: "It is another person");
        Assert.Contains("1 new youth will be written. 1 row will be left out.", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_number_taken_meanwhile_refuses_the_whole_and_names_the_row()
    {
        var (manager, centre) = await Manager();
        await manager.Imports(Uploads.Csv("MW", 300, centre.NameArabic));
        await app.Given.Youth(centre, fileNumber: "MW-00290");

        await manager.Confirms();

        Assert.Contains("Nothing was written: meanwhile a file with the number of row 291 was added.", manager.Text,
            StringComparison.Ordinal);
        Assert.Equal(1, await app.Db(db => db.Youths.CountAsync(y => y.FileNumber.StartsWith("MW"))));
        await manager.Confirms();
        Assert.Equal(300, await app.Db(db => db.Youths.CountAsync(y => y.FileNumber.StartsWith("MW"))));
    }

    [Fact]
    public async Task Confirming_twice_writes_once()
    {
        var account = await app.Given.Manager(await app.Given.Centre("مركز مرتين", "Centre Twice"));
        var (one, two) = (await app.SignedIn(account), await app.SignedIn(account));
        var import = await one.Imports(Uploads.Csv("TW", 40, "مركز مرتين"));
        await two.Open($"/Register/Preview/{import}");

        await Task.WhenAll(one.Confirms(), two.Confirms());

        Assert.Equal(40, await app.Db(db => db.Youths.CountAsync(y => y.FileNumber.StartsWith("TW"))));
        await one.Open($"/Register/Preview/{import}");
        Assert.Contains("40 new youths were written.", one.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_that_was_cut_off_can_be_taken_up_again_or_discarded()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        var manager = await own.SignedIn(await own.Given.Manager(centre));
        var import = await manager.Imports(Uploads.Csv("CO", 5, centre.NameArabic));
        await own.Db(db => db.Imports.ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Reading)
            .SetProperty(i => i.RowsRead, 3)));
        own.Time.Advance(TimeSpan.FromMinutes(3));

        await manager.Open($"/Register/Preview/{import}");
        Assert.Contains("Reading or writing was cut off", manager.Text, StringComparison.Ordinal);
        await manager.Submit(form: "form[action*='handler=Resume']");
        await own.Round<ReadRegisters>();
        await manager.Open($"/Register/Preview/{import}");

        Assert.Contains("5 new youths will be written.", manager.Text, StringComparison.Ordinal);
        await manager.Submit(form: "form[action*='handler=Discard']");
        Assert.Contains("The import is discarded; nothing was written.", manager.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0),
            await own.Db(async db => (await db.Youths.CountAsync(), await db.ImportRows.CountAsync(), await db.ImportFiles.CountAsync())));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Get($"/Register/Preview/{import}")).Status);
    }

    [Fact]
    public async Task A_writing_that_was_cut_off_is_found_and_done_again()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        var manager = await own.SignedIn(await own.Given.Manager(centre));
        var import = await manager.Imports(Uploads.Csv("CW", 5, centre.NameArabic));
        await own.Db(db => WriteImport.ConfirmAsync(db, import, own.Time.GetUtcNow().UtcDateTime, default));
        own.Time.Advance(TimeSpan.FromMinutes(3));

        await using var scope = own.Services.CreateAsyncScope();
        Assert.Equal([import], await scope.ServiceProvider.GetRequiredService<KeepImport>().TidyAsync(default));
        await scope.ServiceProvider.GetRequiredService<WriteImport>().RunAsync(import, default);
        await scope.ServiceProvider.GetRequiredService<WriteImport>().RunAsync(import, default);

        Assert.Equal((5, ImportState.Done),
            await own.Db(async db => (await db.Youths.CountAsync(), (await db.Imports.SingleAsync()).State)));
    }

    [Fact]
    public async Task Nobody_else_sees_an_import()
    {
        var (manager, centre) = await Manager();
        var import = await manager.Imports(Uploads.Csv("NE", 2, centre.NameArabic));
        var other = await app.SignedIn(await app.Given.Manager(centre, allCentres: true));

        foreach (var page in new[] { "Preview", "Columns", "Questions", "Changes", "TakeBack" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/Register/{page}/{import}")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(await app.Given.Mentor(centre)))
                .Get($"/Register/{page}/{import}")).Status);
        }

        foreach (var handler in new[] { "Confirm", "Discard", "Decide", "Resume" })
        {
            await other.Open("/Register");
            Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"/Register/Preview/{import}?handler={handler}",
                [new("number", "2"), new("decision", "AnotherPerson")])).Status);
        }

        await other.Open("/Register");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"/Register/Questions/{import}", [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/Register/Preview/{import}?handler=Mend")).Status);
        Assert.Equal(ImportState.Preview, await app.Db(db => db.Imports.Where(i => i.Id == import).Select(i => i.State).SingleAsync()));
    }

    [Fact]
    public async Task The_preview_costs_the_same_for_few_rows_and_for_many()
    {
        var (manager, centre) = await Manager();
        var few = await Cost(await manager.Imports(Uploads.Csv("CF", 3, centre.NameArabic)));
        var many = await Cost(await manager.Imports(Uploads.Csv("CM", 400, centre.NameArabic)), "?p=3");

        Assert.Equal(few, many);
        Assert.True(many <= 5, $"{many} statements");
        Assert.Contains("p=2", manager.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("102", manager.Page.QuerySelector("tbody td.num")!.TextContent);

        async Task<int> Cost(int import, string query = "")
        {
            await manager.Open($"/Register/Preview/{import}{query}");
            app.Sql.Clear();
            await manager.Open($"/Register/Preview/{import}{query}");
            Assert.Empty(await app.Sql.SlowSteps(app, "ORDER", "ImportRows", "Youths", "Imports"));
            return app.Sql.Statements.Count;
        }
    }

    private static byte[] Bomb() => Registers.BareWorkbook(sheet =>
    {
        sheet.Write("<worksheet><sheetData>"u8);
        var spaces = new byte[1 << 20];
        Array.Fill(spaces, (byte)' ');
        for (var i = 0; i < 160; i++) sheet.Write(spaces);
        sheet.Write("</sheetData></worksheet>"u8);
    }).ToArray();

    private async Task<(Visitor Manager, Centre Centre)> Manager()
    {
        var centre = await app.Given.Centre();
        return (await app.SignedIn(await app.Given.Manager(centre)), centre);
    }
}
