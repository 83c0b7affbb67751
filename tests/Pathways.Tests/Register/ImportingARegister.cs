using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Contact;
using Pathways.Core.Documents;
using Pathways.Core.Register;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Register;

/// <summary>The sample registers, whole, through the pages; each test on a database of its own, since a file number is unique.</summary>
public sealed class ImportingARegister
{
    [Fact]
    public async Task The_register_imports_whole_and_a_second_upload_creates_nothing()
    {
        await using var app = new TestApp();
        await app.Given.CentresOfTheRegister();
        var manager = await app.SignedIn(await app.Given.Manager(allCentres: true, language: Language.Arabic));

        await manager.Imports(Uploads.Sample("centre-register.csv"));
        Assert.Contains("سيُكتب 30 ملفا جديدا", manager.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Db(db => db.Youths.CountAsync()));
        await manager.Confirms();

        Assert.Contains("كُتب 30 ملفا جديدا", manager.Text, StringComparison.Ordinal);
        var youths = await app.Db(db => db.Youths.AsNoTracking().AsSplitQuery().Include(y => y.Stays).ThenInclude(s => s.Centre)
            .Include(y => y.Mentorships).ThenInclude(m => m.Mentor).Include(y => y.IntakeCategories).OrderBy(y => y.FileNumber)
            .ToListAsync());
        Assert.Equal(30, youths.Count);
        Assert.All(youths, y => Assert.Equal(DataFlags.None, y.DataFlags));
        var cards = await app.Db(db => db.Documents.Where(d => d.Type == YouthDocument.NationalCard)
            .ToDictionaryAsync(d => d.YouthId, d => d.State));
        Assert.Equal(8, youths.Count(y => cards[y.Id] == DocumentState.Obtained));
        var mostafa = youths[0];
        Assert.Equal((new PersonName("مصطفى أمزيل", "Mostafa Amzil"), new DateOnly(2009, 1, 14), Sex.Male, "+212661000001"),
            (mostafa.Name, mostafa.BirthDate, mostafa.Sex, mostafa.Phone));
        Assert.Equal(("مركز أمان", new DateOnly(2016, 9, 3)), (mostafa.Stays.Single().Centre.NameArabic, mostafa.Stays.Single().From));
        var mentorship = mostafa.Mentorships.Single();
        Assert.Equal(("سعاد أبركان", app.Given.Today), (mentorship.Mentor.Name.Arabic, mentorship.From));
        Assert.Equal("طفل بدون سند عائلي", mostafa.IntakeCategories.Single().Category);
        Assert.Equal(DocumentState.Missing, cards[mostafa.Id]);

        await manager.Open("/Youths?q=Mustapha");
        Assert.Contains("مصطفى أمزيل", manager.Text, StringComparison.Ordinal);

        await manager.Imports(Uploads.Sample("centre-register.csv"));
        Assert.Contains("لا يوجد أي سطر مقبول", manager.Text, StringComparison.Ordinal);
        Assert.Contains("رقم الملف نفسه: مصطفى أمزيل SM-2025-001", manager.Text, StringComparison.Ordinal);
        Assert.Null(manager.Page.QuerySelector("form[action*='handler=Confirm']"));
        Assert.Equal(30, await app.Db(db => db.Youths.CountAsync()));
    }

    [Fact]
    public async Task The_register_in_windows_1256_imports_whole()
    {
        await using var app = new TestApp();
        await app.Given.CentresOfTheRegister();
        var manager = await app.SignedIn(await app.Given.Manager(allCentres: true, language: Language.French));

        await manager.Imports(Uploads.Sample("centre-register-1256.csv"));
        await manager.Confirms();

        Assert.Contains("8 nouveaux dossiers ont été écrits", manager.Text, StringComparison.Ordinal);
        Assert.Equal(8, await app.Db(db => db.Youths.CountAsync(y => y.Mentorships.Count == 1 && y.Stays.Count == 1)));
    }

    [Fact]
    public async Task Every_row_of_the_messy_register_meets_its_fate()
    {
        await using var app = new TestApp();
        var centres = await app.Given.CentresOfTheRegister();
        var manager = await app.SignedIn(await app.Given.Manager(allCentres: true));

        var import = await manager.Imports(Uploads.Sample("centre-register-messy.csv"));

        var fates = manager.Page.QuerySelectorAll("tbody tr").Select(row => Fold(row.TextContent)).ToList();
        Assert.Equal(12, fates.Count);
        foreach (var row in new[] { 2, 3, 4, 6, 9, 12, 13 }) Assert.EndsWith(" new", fates[row - 2], StringComparison.Ordinal);
        Assert.Contains("03/05/2009", fates[1], StringComparison.Ordinal);
        Assert.Contains("04/07/2009", fates[2], StringComparison.Ordinal);
        Assert.Contains("to fix Birth date 31/02/2009 There is no such day.", fates[3], StringComparison.Ordinal);
        Assert.Contains("duplicate Same file number as row 2 of this file.", fates[5], StringComparison.Ordinal);
        Assert.Contains("waits for an answer Unknown centre: مركز غير معروف", fates[6], StringComparison.Ordinal);
        Assert.Contains("to fix Birth date 12/04/2031 The date lies in the future.", fates[8], StringComparison.Ordinal);
        Assert.Contains("Anas El Mansouri", fates[9], StringComparison.Ordinal);
        Assert.Contains("new Accepted without an Arabic name", fates[9], StringComparison.Ordinal);

        await manager.Click("Answer");
        await manager.Submit(new Dictionary<string, string> { ["Centres[0].Choice"] = $"{centres["مركز تكمينو"].Id}" });
        Assert.StartsWith($"/Register/Preview/{import}", manager.At, StringComparison.Ordinal);
        Assert.Contains("9 new youths will be written. 3 rows will be left out.", manager.Text, StringComparison.Ordinal);
        await manager.Confirms();

        var written = await app.Db(db => db.Youths.Include(y => y.Stays).OrderBy(y => y.FileNumber).ToListAsync());
        Assert.Equal(["001", "002", "003", "005", "007", "008", "010", "011", "012"], written.Select(y => y.FileNumber[^3..]));
        Assert.Equal(centres["مركز تكمينو"].Id, written[4].Stays.Single().CentreId);
        Assert.Equal("المهدي أوعلي", written[3].Name.Arabic);
        Assert.Equal(DataFlags.ArabicNameMissing, written[6].DataFlags);
        Assert.Equal("قال: \"أريد أن أصبح ميكانيكيا\"; مهتم\nبالسيارات", written[8].Notes);
    }

    [Fact]
    public async Task No_card_number_stays_in_the_database_file()
    {
        await using var app = new FileApp();
        await app.Given.CentresOfTheRegister();
        var manager = await app.SignedIn(await app.Given.Manager(allCentres: true));

        await manager.Imports(Uploads.Sample("centre-register.csv"));
        Assert.Empty(await Found(app)); // the file, kept for reading it again, is encrypted
        await manager.Confirms();
        await manager.Imports(Uploads.Sample("centre-register-messy.csv"));

        Assert.Empty(await Found(app));
        Assert.Equal(1, await app.Db(db => db.ImportFiles.CountAsync()));
        await manager.Submit(form: "form[action*='handler=Discard']");
        Assert.Equal(0, await app.Db(db => db.ImportFiles.CountAsync()));
        Assert.Equal(0, await app.Db(db => db.ImportRows.CountAsync()));

        static async Task<IReadOnlyList<string>> Found(TestApp app)
        {
            var path = await app.Db(db =>
                Task.FromResult(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource));
            var text = string.Concat(Directory.GetFiles(Path.GetDirectoryName(path)!, "pathways.db*").Select(file =>
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                return Encoding.Latin1.GetString(copy.ToArray());
            }));
            string[] numbers = ["JB449453", "JB723576", "JB800865", "JB395825", "JB779214", "JB465192", "JB540835", "JB276731"];
            Assert.Contains("SM-2025-001", text, StringComparison.Ordinal);
            return [.. numbers.Where(number => text.Contains(number[2..], StringComparison.Ordinal))];
        }
    }

    [Fact]
    public async Task A_failure_in_the_middle_writes_nothing_and_the_next_confirmation_all()
    {
        await using var app = new BreakingApp();
        var centre = await app.Given.Centre();
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        var import = await manager.Imports(Uploads.Csv("BR", 300, centre.NameArabic));
        app.Breaker.SavesOfYouths = 1; // of two: 250 rows at a time

        await manager.Submit(form: "form[action*='handler=Confirm']");

        Assert.Equal(HttpStatusCode.InternalServerError, manager.Status);
        Assert.Equal(0, await app.Db(db => db.Youths.CountAsync()));
        app.Breaker.SavesOfYouths = int.MaxValue;
        await manager.Open($"/Register/Preview/{import}");
        Assert.Contains("Something broke and nothing was written.", manager.Text, StringComparison.Ordinal);
        await manager.Confirms();
        Assert.Equal(300, await app.Db(db => db.Youths.CountAsync()));
    }

    [Fact]
    public async Task Twenty_thousand_rows_preview_and_import_with_progress()
    {
        await using var app = new TestApp();
        var centre = await app.Given.Centre();
        await app.Given.Mentor(centre, "سعاد أبركان");
        var manager = await app.SignedIn(await app.Given.Manager(centre));

        await manager.UploadsFile("register.csv", Uploads.Csv("BIG", 20_000, centre.NameArabic, "سعاد أبركان"));
        Assert.Equal("2", manager.Response.Headers.GetValues("Refresh").Single());
        Assert.NotNull(manager.Page.QuerySelector("progress"));
        await manager.WaitsWhileBusy(app);

        Assert.Contains("20000 new youths will be written. 0 rows will be left out.", manager.Text, StringComparison.Ordinal);
        Assert.Equal(50, manager.Page.QuerySelectorAll("tbody tr").Length);
        await manager.Submit(form: "form[action*='handler=Confirm']");
        Assert.NotNull(manager.Page.QuerySelector("progress"));
        var colleague = await app.SignedIn(await app.Given.Manager(centre));
        var writing = Task.Run(app.Round<ReadRegisters>);
        var inBetween = 0;
        while (!writing.IsCompleted)
        {
            // Others save between the parts, and see nothing of them
            await app.Given.Centre();
            if (await app.Db(db => db.Imports.AnyAsync(i => i.State == ImportState.Writing && i.RowsWritten > 0)))
            {
                await colleague.Open("/Youths");
                if (!await app.Db(db => db.Imports.AnyAsync(i => i.State == ImportState.Writing))) break;
                Assert.Empty(colleague.Page.QuerySelectorAll("a[href^='/Youths/File/']"));
                inBetween++;
            }
        }

        await writing;
        Assert.True(inBetween > 0);
        await manager.Open(manager.At);

        Assert.Contains("20000 new youths were written.", manager.Text, StringComparison.Ordinal);
        Assert.Equal((20_000, 20_000, 0),
            await app.Db(async db => (await db.Youths.CountAsync(), await db.Mentorships.CountAsync(), await db.ImportRows.CountAsync())));
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class BreakingApp : TestApp
    {
        public Breaker Breaker { get; } = new();

        protected override void ConfigureTestServices(IServiceCollection services) => services.AddSingleton<IInterceptor>(Breaker);
    }

    private sealed class Breaker : SaveChangesInterceptor
    {
        public int SavesOfYouths { get; set; } = int.MaxValue;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.ChangeTracker.Entries<Youth>().Any() && SavesOfYouths-- <= 0)
                throw new InvalidOperationException("The disk is full.");
            return ValueTask.FromResult(result);
        }
    }
}
