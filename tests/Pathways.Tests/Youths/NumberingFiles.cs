using Microsoft.EntityFrameworkCore;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Register;
using Pathways.Core.Youths;
using Pathways.Tests.Register;
using Xunit;

namespace Pathways.Tests.Youths;

/// <summary>Each centre numbers its own files: the number of another centre is another person.</summary>
public sealed class NumberingFiles(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_number_that_another_centre_gave_is_free_by_hand()
    {
        var centre = await app.Given.Centre();
        await app.Given.Youth(await app.Given.Centre(), fileNumber: "7/2024");
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open("/Youths/New");
        await manager.Submit(new
        {
            Form_NameLatin = "Salwa El Fassi",
            Form_FileNumber = "٧/٢٠٢٤",
            Form_Sex = "Female",
            Form_BirthDate = "11/09/2009"
        });

        Assert.StartsWith("/Youths/File/", manager.At, StringComparison.Ordinal);
        Assert.Equal(2, await app.Db(db => db.Youths.CountAsync(y => y.FileNumber == "7/2024")));
    }

    [Fact]
    public async Task A_register_with_a_number_of_another_centre_leaves_nobody_out()
    {
        await using var own = new TestApp();
        var (aman, anir) = (await own.Given.Centre("مركز أمان", "Amane"), await own.Given.Centre("مركز أنير", "Anir"));
        var first = await own.SignedIn(await own.Given.Manager(aman));
        await first.Imports(Uploads.Sample("07a-number-centre-aman.csv"));
        await first.Confirms();
        var second = await own.SignedIn(await own.Given.Manager(anir));
        await second.Imports(Uploads.Sample("07b-number-centre-anir.csv"));
        await second.Confirms();

        Assert.Equal([("12/2024", aman.Id), ("12/2024", anir.Id), ("13/2024", anir.Id)], (await own.Db(db => db.Youths
            .OrderBy(y => y.FileNumber).ThenBy(y => y.NumberedById).Select(y => new { y.FileNumber, y.NumberedById }).ToListAsync()))
            .Select(y => (y.FileNumber, y.NumberedById)));
    }

    [Fact]
    public async Task Whether_a_number_is_taken_shows_when_the_centre_of_the_row_is_answered()
    {
        var centre = await app.Given.Centre();
        var known = await app.Given.Youth(centre, latin: "Known Before", fileNumber: "QN-1");
        await app.Given.Youth(await app.Given.Centre(), fileNumber: "QN-2");
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Imports(System.Text.Encoding.UTF8.GetBytes($"{Registers.Headings};المركز\nQN-1;كريم بناني;Karim;4/3/2009;M;الدار\n"
            + "QN-2;هدى العلوي;Houda;5/3/2009;F;الدار\nQN-3;أمين الغازي;Amine;6/3/2009;M;الدار\n"
            + $"QN-3;منى السوسي;Mouna;7/3/2009;F;{centre.NameArabic}\n"));

        await manager.Click("Answer");
        await manager.Submit(new Dictionary<string, string> { ["Centres[0].Choice"] = $"{centre.Id}" });

        var rows = await app.Db(db => db.ImportRows.Where(r => r.FileNumber.StartsWith("QN")).OrderBy(r => r.Number).ToListAsync());
        Assert.Equal([ImportFate.Changed, ImportFate.New, ImportFate.New, ImportFate.Duplicate], rows.Select(row => row.Fate));
        Assert.Equal((known.Id, rows[2].Number), (rows[0].DuplicateOfId, rows[3].DuplicateOfRow));
    }

    [Fact]
    public void In_one_file_two_centres_may_give_the_same_number()
    {
        var seen = new DuplicateRows();
        RegisterRow[] rows = [Row(2, "٧٧٧", "أمان"), Row(3, "777", "أنير"), Row(4, "777", "أمان")];

        Assert.Equal([null, null, new SameRow(2, DuplicateBy.FileNumber)], rows.Select(row => seen.Find(row)));

        static RegisterRow Row(int row, string number, string centre) =>
            new(row) { FileNumber = Youth.CleanNumber(number), Centre = centre };
    }

    [Fact]
    public async Task A_transfer_keeps_the_number_and_says_who_gave_it_until_the_new_centre_gives_its_own()
    {
        var (before, after) = (await app.Given.Centre("مركز قديم", "Former Centre"), await app.Given.Centre("مركز جديد", "New Centre"));
        var youth = await app.Given.Youth(before, fileNumber: "TR-1");
        await app.Given.Youth(after, fileNumber: "TR-1");
        await Move(youth, after);
        var manager = await app.SignedIn(await app.Given.Manager(after));

        Assert.Contains("TR-1 (Former Centre)", Squeezed((await manager.Open($"/Youths/Edit/{youth.Id}")).Text), StringComparison.Ordinal);
        Assert.Contains("TR-1 (Former Centre)", Squeezed((await manager.Open("/Youths?q=TR-1")).Text), StringComparison.Ordinal);

        await manager.Open($"/Youths/Edit/{youth.Id}");
        await manager.Submit(new { Form_SchoolLevel = "3" });
        Assert.Equal(before.Id, await Giver(youth));
        await manager.Open($"/Youths/Edit/{youth.Id}");
        await manager.Submit(new { Form_FileNumber = "TR-2" });
        Assert.Equal(after.Id, await Giver(youth));
    }

    private Task Move(Youth youth, Centre to) => app.Db(async db =>
    {
        var moved = await db.Youths.Include(y => y.Stays).Include(y => y.Mentorships).SingleAsync(y => y.Id == youth.Id);
        Assert.Null(moved.MoveTo(to.Id, app.Given.Today, app.Given.Today, out _));
        return await db.SaveChangesAsync();
    });

    private Task<int> Giver(Youth youth) => app.Db(db => db.Youths.Where(y => y.Id == youth.Id).Select(y => y.NumberedById).SingleAsync());

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
