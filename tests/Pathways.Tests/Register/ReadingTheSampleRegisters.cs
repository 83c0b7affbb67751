using Pathways.Core.Contact;
using Pathways.Core.Register;
using Xunit;

namespace Pathways.Tests.Register;

public sealed class ReadingTheSampleRegisters
{
    [Fact]
    public void The_register_reads_whole()
    {
        var rows = Registers.Rows(Registers.Sample("centre-register.csv"));

        Assert.Equal(30, rows.Count);
        Assert.All(rows, row => Assert.True(row.IsAcceptable, string.Join(", ", row.Wrong())));
        Assert.All(rows, row => Assert.Equal(RegisterFlags.None, row.Flags));
        Assert.Equal(Enumerable.Range(2, 30), rows.Select(row => row.Row));
        var mostafa = rows[0];
        Assert.Equal("SM-2025-001", mostafa.FileNumber);
        Assert.Equal("مصطفى أمزيل", mostafa.Name.Arabic);
        Assert.Equal("Mostafa Amzil", mostafa.Name.Latin);
        Assert.Equal(new DateOnly(2009, 1, 14), mostafa.BirthDate);
        Assert.Equal(Sex.Male, mostafa.Sex);
        Assert.Equal("مركز أمان", mostafa.Centre);
        Assert.Equal("تارودانت", mostafa.Province);
        Assert.Equal(new DateOnly(2016, 9, 3), mostafa.EntryDate);
        Assert.Equal("طفل بدون سند عائلي", mostafa.IntakeCategory);
        Assert.Equal("قاضي الأحداث", mostafa.ReferralSource);
        Assert.Equal("منقطع عن الدراسة", mostafa.SchoolLevel);
        Assert.False(mostafa.HasNationalCard);
        Assert.Equal("+212661000001", mostafa.Phone);
        Assert.Equal("سعاد أبركان", mostafa.Mentor);
        Assert.Equal("يرغب في تعلم الحلاقة", mostafa.Notes);
        Assert.Equal("", mostafa.Email);
        Assert.True(rows[1].HasNationalCard);
        Assert.Equal(8, rows.Count(row => row.HasNationalCard == true));
    }

    [Fact]
    public void The_register_in_windows_1256_with_tabs_says_the_same()
    {
        using var file = RegisterFile.Open(Registers.Sample("centre-register-1256.csv")).File!;
        Assert.Equal("windows-1256 TAB", file.Origin);

        var rows = Registers.Rows(Registers.Sample("centre-register-1256.csv"));

        Assert.Equal(8, rows.Count);
        Assert.Equal(Registers.Rows(Registers.Sample("centre-register.csv")).Take(8).Select(Told), rows.Select(Told));

        static object Told(RegisterRow row) => row with { Problems = [] } is var bare && row.IsAcceptable
            ? (bare.FileNumber, bare.Name.Arabic, bare.Name.Latin, bare.BirthDate, bare.Sex, bare.Centre, bare.EntryDate,
                (bare.IntakeCategory, bare.ReferralSource, bare.SchoolLevel, bare.HasNationalCard, bare.Phone, bare.Mentor, bare.Notes))
            : row.Wrong();
    }

    [Fact]
    public void All_headings_of_the_sample_are_recognised()
    {
        using var file = RegisterFile.Open(Registers.Sample("centre-register.csv")).File!;
        var map = HeadingMap.Recognise(file.Headings);

        Assert.Equal("utf-8 ;", file.Origin);
        Assert.Empty(map.Unknown);
        Assert.Empty(map.Duplicates);
        Assert.Empty(map.Missing);
        Assert.Equal(15, map.MappedCount);
    }

    [Fact]
    public void Every_row_of_the_messy_register_has_its_fate()
    {
        var rows = Registers.Rows(Registers.Sample("centre-register-messy.csv"));
        var duplicates = new DuplicateRows();
        var earlier = rows.ToDictionary(row => row.Row, row => duplicates.Find(row)?.Row);

        Assert.Equal(Enumerable.Range(2, 12), rows.Select(row => row.Row));
        var byRow = rows.ToDictionary(row => row.Row);
        Assert.All([2, 3, 4, 6, 7, 8, 9, 11, 12, 13], row => Assert.Empty(byRow[row].Problems));
        Assert.All(earlier.Where(pair => pair.Key != 7), pair => Assert.Null(pair.Value));

        Assert.Equal(new DateOnly(2009, 5, 3), byRow[3].BirthDate);
        Assert.Equal(new DateOnly(2009, 7, 4), byRow[4].BirthDate);
        Assert.Equal(new CellProblem(RegisterColumn.BirthDate, RegisterCellProblem.DateDoesNotExist, "31/02/2009"),
            Assert.Single(byRow[5].Problems));
        Assert.Equal("المهدي أوعلي", byRow[6].Name.Arabic);
        Assert.Equal("SM-2025-001", byRow[7].FileNumber);
        Assert.Equal(2, earlier[7]);
        Assert.Equal("مركز غير معروف", byRow[8].Centre);
        Assert.Equal("+212661000017", byRow[9].Phone);
        Assert.Equal(new CellProblem(RegisterColumn.BirthDate, RegisterCellProblem.DateInFuture, "12/04/2031"),
            Assert.Single(byRow[10].Problems));
        Assert.Equal(("", "Anas El Mansouri", RegisterFlags.ArabicNameMissing),
            (byRow[11].Name.Arabic, byRow[11].Name.Latin, byRow[11].Flags));
        Assert.Equal(Sex.Female, byRow[12].Sex);
        Assert.Equal("قال: \"أريد أن أصبح ميكانيكيا\"; مهتم\nبالسيارات", byRow[13].Notes);
    }

    [Theory]
    [InlineData("centre-register.csv")]
    [InlineData("centre-register-messy.csv")]
    [InlineData("centre-register-1256.csv")]
    public void No_card_number_leaves_the_reader(string sample)
    {
        foreach (var row in Registers.Rows(Registers.Sample(sample)))
        {
            var everything = string.Join('\n', typeof(RegisterRow).GetProperties().Select(property => property.GetValue(row))
                .Concat(row.Problems.Select(problem => problem.ShownValue)));
            Assert.DoesNotContain("JB", everything, StringComparison.Ordinal);
        }
    }
}
