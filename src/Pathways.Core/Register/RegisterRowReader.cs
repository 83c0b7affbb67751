using System.Globalization;
using Pathways.Core.Contact;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>Turns lines of a file into rows: every value understood or named as a problem, the card's number dropped.</summary>
/// <param name="map">Which heading is which.</param>
/// <param name="today">The day against which ages and future days are judged.</param>
public sealed class RegisterRowReader(HeadingMap map, DateOnly today)
{
    /// <summary>Oldest age, in full years, that a register of youths plausibly holds.</summary>
    public const int MaxAge = 30;

    private const int ShownLetters = 80;

    /// <summary>Reads one line.</summary>
    public RegisterRow Read(RegisterLine line)
    {
        var cells = new Cells(map, line);
        if (line.HasMoreCells) cells.Refuse(null, RegisterCellProblem.MoreCellsThanHeadings, "");

        var name = NameOf(cells);
        var born = cells.Value(RegisterColumn.BirthDate, DateCell.Parse);
        if (born > today) born = cells.Refuse<DateOnly?>(RegisterColumn.BirthDate, RegisterCellProblem.DateInFuture);
        else if (born is not null && Age.On(born.Value, today) > MaxAge)
            born = cells.Refuse<DateOnly?>(RegisterColumn.BirthDate, RegisterCellProblem.AgeAbove30);
        var entered = cells.Value(RegisterColumn.EntryDate, DateCell.Parse);
        if (entered > today) entered = cells.Refuse<DateOnly?>(RegisterColumn.EntryDate, RegisterCellProblem.DateInFuture);
        else if (entered < born) entered = cells.Refuse<DateOnly?>(RegisterColumn.EntryDate, RegisterCellProblem.EntryBeforeBirth);
        var card = Card(cells);

        var row = new RegisterRow(line.Row)
        {
            FileNumber = cells.Text(RegisterColumn.FileNumber, TextCell.FileNumber),
            Name = name,
            BirthDate = born,
            Sex = cells.Value(RegisterColumn.Sex, cell => SexCell.Parse(cell.Text)),
            Centre = cells.Text(RegisterColumn.Centre, TextCell.Word),
            Province = cells.Text(RegisterColumn.Province, TextCell.Word),
            EntryDate = entered,
            IntakeCategory = cells.Text(RegisterColumn.IntakeCategory, TextCell.Word),
            ReferralSource = cells.Text(RegisterColumn.ReferralSource, TextCell.Word),
            SchoolLevel = cells.Text(RegisterColumn.SchoolLevel, TextCell.Word),
            HasNationalCard = card,
            Phone = cells.Text(RegisterColumn.Phone, PhoneCell.Parse),
            Email = cells.Text(RegisterColumn.Email, EmailCell.Parse),
            Mentor = cells.Text(RegisterColumn.Mentor, TextCell.Name),
            Notes = cells.Text(RegisterColumn.Notes, TextCell.Notes),
            Nationality = cells.Text(RegisterColumn.Nationality, TextCell.Word),
        };
        cells.Require(RegisterColumn.FileNumber, row.FileNumber.Length > 0);
        cells.Require(RegisterColumn.BirthDate, row.BirthDate is not null);
        cells.Require(RegisterColumn.Sex, row.Sex is not null);
        if (name.IsEmpty && !cells.Problems.Any(problem => IsName(problem.Column)))
            cells.Refuse(RegisterColumn.ArabicName, RegisterCellProblem.Missing, "");

        var flags = RegisterFlags.None;
        if (name.Arabic.Length == 0 && name.Latin.Length > 0) flags |= RegisterFlags.ArabicNameMissing;
        if (card is null && !cells.IsBlank(RegisterColumn.NationalCard)) flags |= RegisterFlags.CardUnclear;
        return row with { Problems = [.. cells.Problems.OrderBy(problem => problem.Column ?? 0)], Flags = flags };
    }

    private static bool IsName(RegisterColumn? column) => column is >= RegisterColumn.ArabicName and <= RegisterColumn.LatinFamilyName;

    // Whole names, or given and family name put together; a name in the other column's letters moves over when there is room
    private static PersonName NameOf(Cells cells)
    {
        var arabic = Name(cells, RegisterColumn.ArabicName, RegisterColumn.ArabicGivenName, RegisterColumn.ArabicFamilyName);
        var latin = Name(cells, RegisterColumn.LatinName, RegisterColumn.LatinGivenName, RegisterColumn.LatinFamilyName);
        var arabicIsForeign = arabic.Length > 0 && !arabic.Any(IsArabic);
        var latinIsForeign = latin.Length > 0 && !latin.Any(char.IsAsciiLetter) && latin.Any(IsArabic);
        if (arabicIsForeign && latinIsForeign) return new PersonName(latin, arabic);
        if (arabicIsForeign && latin.Length == 0) return new PersonName("", arabic);
        if (latinIsForeign && arabic.Length == 0) return new PersonName(latin, "");
        if (arabicIsForeign) arabic = cells.Refuse<string>(RegisterColumn.ArabicName, RegisterCellProblem.WrongLetters) ?? "";
        if (latinIsForeign) latin = cells.Refuse<string>(RegisterColumn.LatinName, RegisterCellProblem.WrongLetters) ?? "";
        return new PersonName(arabic, latin);
    }

    private static string Name(Cells cells, RegisterColumn whole, RegisterColumn given, RegisterColumn family)
    {
        var name = cells.Text(whole, TextCell.Name);
        var parts = $"{cells.Text(given, TextCell.Name)} {cells.Text(family, TextCell.Name)}".Trim();
        if (name.Length > 0) return name;
        if (parts.Length <= TextCell.MaxName) return parts;
        cells.Refuse(given, RegisterCellProblem.TooLong, parts);
        return "";
    }

    private static bool IsArabic(char letter) => letter is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F')
        or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    private static bool? Card(Cells cells) =>
        cells.Has(RegisterColumn.NationalCard)
            ? cells.Value(RegisterColumn.NationalCard, cell => CellValue<bool?>.Of(CardCell.Parse(cell.Text)), ifBlank: false) : null;

    // The cells of one line by column, and what is wrong with them
    private sealed class Cells(HeadingMap map, RegisterLine line)
    {
        private readonly List<CellProblem> _problems = [];

        public IReadOnlyList<CellProblem> Problems => _problems;

        public bool Has(RegisterColumn column) => map.IndexOf(column) is not null;

        public bool IsBlank(RegisterColumn column) => TextCell.IsBlank(Raw(column).Text);

        public string Text(RegisterColumn column, Func<string, CellValue<string>> parse)
        {
            var text = Value(column, cell => parse(cell.Text)) ?? "";
            // In a row whose cells have shifted, or in a remark, a card number may stand anywhere
            return column is RegisterColumn.FileNumber or RegisterColumn.Phone or RegisterColumn.Email ? text : CardCell.Cover(text);
        }

        public T? Value<T>(RegisterColumn column, Func<RegisterCell, CellValue<T>> parse, T? ifBlank = default)
        {
            var cell = Raw(column);
            if (TextCell.IsBlank(cell.Text)) return ifBlank;
            if (cell.Kind == RegisterCellKind.Formula) return Refuse<T>(column, RegisterCellProblem.Formula);
            if (cell.Kind == RegisterCellKind.Error) return Refuse<T>(column, RegisterCellProblem.SpreadsheetError);
            var (value, problem) = parse(cell);
            return problem is null ? value : Refuse<T>(column, problem.Value);
        }

        public void Require(RegisterColumn column, bool isThere)
        {
            if (!isThere && _problems.TrueForAll(problem => problem.Column != column)) Refuse(column, RegisterCellProblem.Missing, "");
        }

        public T? Refuse<T>(RegisterColumn column, RegisterCellProblem problem)
        {
            Refuse(column, problem, Raw(column).Text);
            return default;
        }

        public void Refuse(RegisterColumn? column, RegisterCellProblem problem, string text) =>
            _problems.Add(new(column, problem, column is null or RegisterColumn.NationalCard ? "" : Shown(text)));

        private RegisterCell Raw(RegisterColumn column) => map.IndexOf(column) is { } index && index < line.Cells.Count
            ? line.Cells[index] : default;

        private static string Shown(string text)
        {
            var start = text.Length > ShownLetters * 4 ? text[..(ShownLetters * 4)] : text;
            var covered = CardCell.Cover(string.Concat(start.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter)
                ? ' ' : letter)
                .Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.Format))).Trim();
            return covered.Length <= ShownLetters ? covered : $"{covered[..(ShownLetters - 1)]}…";
        }
    }
}
