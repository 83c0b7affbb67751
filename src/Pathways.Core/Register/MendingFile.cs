using System.Text;

namespace Pathways.Core.Register;

/// <summary>
/// The rows that could not be accepted as a CSV file to be mended and uploaded again: headings that are recognised, the cells as read, the
/// shown value where one was
/// wrong, and what to mend in the last column. Opens in Excel (semicolons, UTF-8 with its mark); no cell is run as a formula.
/// </summary>
public static class MendingFile
{
    private static readonly (RegisterColumn Column, Func<RegisterRow, string> Value)[] Columns =
    [
        (RegisterColumn.FileNumber, row => row.FileNumber),
        (RegisterColumn.ArabicName, row => row.Name.Arabic),
        (RegisterColumn.LatinName, row => row.Name.Latin),
        (RegisterColumn.BirthDate, row => row.Birth is { } born ? DateCell.Write(born.First, born.Precision) : ""),
        (RegisterColumn.Sex, row => row.Sex switch { Contact.Sex.Male => "ذكر", Contact.Sex.Female => "أنثى", _ => "" }),
        (RegisterColumn.Centre, row => row.Centre),
        (RegisterColumn.Province, row => row.Province),
        (RegisterColumn.EntryDate, row => row.EntryDate is { } day ? DateCell.Write(day) : ""),
        (RegisterColumn.IntakeCategory, row => row.IntakeCategory),
        (RegisterColumn.ReferralSource, row => row.ReferralSource),
        (RegisterColumn.SchoolLevel, row => row.SchoolLevel),
        (RegisterColumn.NationalCard, row => row.HasNationalCard switch { true => "نعم", false => "لا", _ => "" }),
        (RegisterColumn.Phone, row => row.Phone.StartsWith("+212", StringComparison.Ordinal) ? $"0{row.Phone[4..]}" : row.Phone),
        (RegisterColumn.Email, row => row.Email),
        (RegisterColumn.Nationality, row => row.Nationality),
        (RegisterColumn.Guardian, row => row.Guardian),
        (RegisterColumn.LegalStatus, row => row.LegalStatus),
        (RegisterColumn.Mentor, row => row.Mentor),
        (RegisterColumn.Notes, row => row.Notes),
    ];

    /// <summary>Writes the file.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="lastHeading">Heading of the last column.</param>
    /// <param name="mend">What to mend in a row, in the manager's language.</param>
    public static byte[] Write(IEnumerable<RegisterRow> rows, string lastHeading, Func<RegisterRow, string> mend)
    {
        var text = new StringBuilder();
        Line(text, [.. Columns.Select(c => HeadingWords.First(c.Column)), lastHeading]);
        foreach (var row in rows)
        {
            Line(text, [.. Columns.Select(c => c.Value(row) is { Length: > 0 } value ? value : Shown(row, c.Column)), mend(row)]);
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // A given or family name that was wrong is shown under the whole name
    private static string Shown(RegisterRow row, RegisterColumn column) =>
        row.Problems.FirstOrDefault(p => p.Column == column
            || (column == RegisterColumn.ArabicName && p.Column is RegisterColumn.ArabicGivenName or RegisterColumn.ArabicFamilyName)
            || (column == RegisterColumn.LatinName && p.Column is RegisterColumn.LatinGivenName
                or RegisterColumn.LatinFamilyName))?.ShownValue ?? "";

    private static void Line(StringBuilder text, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = FormulaText.IsFormula(cells[i]) || cells[i].StartsWith('\t') || cells[i].StartsWith('\r')
                ? $"'{cells[i]}" : cells[i];
            if (i > 0) text.Append(';');
            text.Append(cell.AsSpan().ContainsAny(";\"\n\r'") || cell != cell.Trim()
                ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }

        text.Append("\r\n");
    }
}
