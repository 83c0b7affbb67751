using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Documents;
using Pathways.Core.FollowUps;
using Pathways.Core.Organisation;
using Pathways.Core.Outcomes;
using Pathways.Core.Register;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Register;

/// <summary>What a register says is found on the youth, or among the remarks.</summary>
public sealed class KeepingEveryColumn(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Each_column_that_is_understood_is_found_on_the_youth()
    {
        var centre = await app.Given.Centre("مركز الأعمدة", "Centre des Colonnes");
        var mentor = await app.Given.Mentor(centre, "سعاد العمود", "Souad Colonne");
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        var card = DocumentState.Missing;
        var cells = new Dictionary<RegisterColumn, (string Cell, Func<Youth, string> Kept, string Found)>
        {
            [RegisterColumn.FileNumber] = ("EC-1", y => y.FileNumber, "EC-1"),
            [RegisterColumn.ArabicName] = ("أمين العلوي", y => y.Name.Arabic, "أمين العلوي"),
            [RegisterColumn.ArabicGivenName] = ("أمين", y => y.Name.Arabic, "أمين"),
            [RegisterColumn.ArabicFamilyName] = ("العلوي", y => y.Name.Arabic, "العلوي"),
            [RegisterColumn.LatinName] = ("Amine Alaoui", y => y.Name.Latin, "Amine Alaoui"),
            [RegisterColumn.LatinGivenName] = ("Amine", y => y.Name.Latin, "Amine"),
            [RegisterColumn.LatinFamilyName] = ("Alaoui", y => y.Name.Latin, "Alaoui"),
            [RegisterColumn.BirthDate] = ("14/01/2009", y => $"{y.BirthDate:yyyy-MM-dd}", "2009-01-14"),
            [RegisterColumn.Sex] = ("ذكر", y => $"{y.Sex}", "Male"),
            [RegisterColumn.Centre] = ("مركز الأعمدة", y => $"{y.OpenStay!.CentreId}", $"{centre.Id}"),
            [RegisterColumn.Province] = ("إقليم تارودانت", y => y.Province, "إقليم تارودانت"),
            [RegisterColumn.EntryDate] = ("03/09/2016", y => $"{y.EntryDate:yyyy-MM-dd}", "2016-09-03"),
            [RegisterColumn.IntakeCategory] = ("طفل مهمل", y => y.IntakeCategories.Single().Category, "طفل مهمل"),
            [RegisterColumn.ReferralSource] = ("النيابة العامة", y => y.ReferralSource, "النيابة العامة"),
            [RegisterColumn.SchoolLevel] = ("الثانية إعدادي", y => y.SchoolLevel, "الثانية إعدادي"),
            [RegisterColumn.NationalCard] = ("نعم", _ => $"{card}", "Obtained"),
            [RegisterColumn.Phone] = ("0661000001", y => y.Phone, "+212661000001"),
            [RegisterColumn.Email] = ("amine@example.org", y => y.Email, "amine@example.org"),
            [RegisterColumn.Mentor] = ("سعاد العمود", y => $"{y.Mentorships.Single().MentorId}", $"{mentor.Id}"),
            [RegisterColumn.Notes] = ("يحب الرسم", y => y.Notes, "يحب الرسم"),
            [RegisterColumn.Nationality] = ("موريتاني", y => y.Nationality, "MR"),
            [RegisterColumn.Guardian] = ("كريم العلوي", y => y.Guardian, "كريم العلوي"),
            [RegisterColumn.LegalStatus] = ("كفالة", y => y.LegalStatus, "كفالة"),
            [RegisterColumn.Parents] = ("محمد وفاطمة", y => y.Notes, "اسم الأب: محمد وفاطمة"),
            [RegisterColumn.ExitDate] = ("01/06/2026", y => y.Notes, "تاريخ المغادرة: 01/06/2026"),
        };
        Assert.Equal(Enum.GetValues<RegisterColumn>(), cells.Keys.Order());
        var columns = cells.Keys.ToList();
        string[] headings = [.. columns.Select(column => column == RegisterColumn.Parents ? "اسم الأب"
            : column == RegisterColumn.ExitDate ? "تاريخ المغادرة" : $"{column}")];

        await manager.Imports(Encoding.UTF8.GetBytes(
            $"{string.Join(';', headings)}\n{string.Join(';', columns.Select(column => cells[column].Cell))}\n"));
        await manager.Open(manager.At.Replace("Preview", "Columns", StringComparison.Ordinal));
        await manager.Submit(columns.Index().ToDictionary(
            column => string.Create(CultureInfo.InvariantCulture, $"Form.Columns[{column.Index}]"), column => $"{column.Item}"));
        Assert.Contains("By the register the stay is over", manager.Text, StringComparison.Ordinal);
        await manager.Confirms();

        var youth = await app.Db(db => db.Youths.AsSplitQuery().Include(y => y.Stays).Include(y => y.Mentorships)
            .Include(y => y.IntakeCategories).SingleAsync(y => y.FileNumber == "EC-1"));
        card = await app.Db(db => db.Documents.Where(d => d.YouthId == youth.Id).Select(d => d.State).SingleAsync());
        Assert.All(cells, column => Assert.Contains(column.Value.Found, column.Value.Kept(youth), StringComparison.Ordinal));
        await manager.Open($"/Youths/File/{youth.Id}");
        Assert.Contains("إقليم تارودانت", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parents_in_two_columns_and_two_columns_of_remarks_stand_among_the_remarks()
    {
        var row = Registers.Row("KP-1;أمين العلوي;Amine Alaoui;14/01/2009;ذكر;محمد;فاطمة;هادئ;ذكي",
            ";اسم الأب;اسم الأم;ملاحظات;Observations");

        Assert.Equal("هادئ\nObservations: ذكي\nاسم الأب: محمد\nاسم الأم: فاطمة", row.Notes);
    }

    [Fact]
    public async Task A_card_of_the_register_is_one_before_any_leaving_and_an_unknown_nationality_is_never_a_no()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        var account = await own.Given.Manager(centre);
        var manager = await own.SignedIn(account);
        await manager.Imports(Encoding.UTF8.GetBytes($"{Registers.Headings};المركز;تاريخ الولوج;البطاقة الوطنية\n"
            + $"NC-1;أمين العلوي;Amine;14/01/2008;ذكر;{centre.NameArabic};03/09/2016;نعم\n"
            + $"NC-2;هدى الفاسي;Houda;14/02/2008;أنثى;{centre.NameArabic};03/09/2016;لا\n"));
        await manager.Confirms();
        await own.Db(async db =>
        {
            foreach (var youth in await db.Youths.Include(y => y.Stays).ToListAsync())
                db.Exits.Add(Exit.Record(youth, null, own.Given.Today.AddMonths(-1), ExitReason.ReachedEighteen, account.Id,
                    own.Given.Today, own.Time.GetUtcNow().UtcDateTime).Value!);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(new IndicatorFigures(1, 0, 1), await Card());
        await own.Db(db => db.Youths.ExecuteUpdateAsync(set => set.SetProperty(y => y.Nationality, "MA")));
        Assert.Equal(new IndicatorFigures(1, 1, 0), await Card());
        await own.Db(db => db.Youths.ExecuteUpdateAsync(set => set.SetProperty(y => y.Nationality, "MR")));
        Assert.Equal(default, await Card());

        Task<IndicatorFigures> Card() => own.Db(async db => (await new Indicators(db, new Viewer(account.Id, Role.Manager, own.Given.Today),
                new ProgrammeSettings(), own.Services.GetRequiredService<LocalTime>())
            .RunAsync(new IndicatorFilter(own.Given.Today.AddMonths(-12), own.Given.Today), default))
            .Where(c => c.Indicator == Indicator.NationalCardAtExit).Aggregate(default(IndicatorFigures), (sum, c) => sum.With(c.Figures)));
    }
}
