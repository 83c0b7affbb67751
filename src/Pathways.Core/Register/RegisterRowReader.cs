using Pathways.Core.Contact;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>
/// Turns lines of a file into rows: every value understood or named as a problem, the card's number dropped. A cell that may be empty and
/// is not understood stands among the remarks, with its heading: a youth is not left out for it.
/// </summary>
/// <param name="map">Which heading is which.</param>
/// <param name="today">The day against which ages and future days are judged.</param>
/// <param name="orders">What comes first in the columns of dates; the day where nothing is said.</param>
/// <param name="numbers">How file numbers were written that the spreadsheet has turned into dates; null when nobody has said it.</param>
public sealed class RegisterRowReader(HeadingMap map, DateOnly today, IReadOnlyDictionary<RegisterColumn, DateOrder>? orders = null,
    NumberForm? numbers = null)
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
        var born = Born(cells);
        var entered = Entered(cells, born);
        var card = Card(cells);

        var row = new RegisterRow(line.Row)
        {
            FileNumber = FileNumber(cells),
            Name = name,
            BirthDate = born?.First,
            BirthPrecision = born?.Precision ?? DatePrecision.Day,
            Sex = cells.Value(RegisterColumn.Sex, cell => SexCell.Parse(cell.Text)),
            Centre = cells.Text(RegisterColumn.Centre, TextCell.Word),
            Province = cells.Optional(RegisterColumn.Province, TextCell.Word),
            EntryDate = entered,
            IntakeCategory = cells.Optional(RegisterColumn.IntakeCategory, TextCell.Word),
            ReferralSource = cells.Optional(RegisterColumn.ReferralSource, TextCell.Word),
            SchoolLevel = cells.Optional(RegisterColumn.SchoolLevel, TextCell.Word),
            HasNationalCard = card,
            Phone = Phone(cells),
            Email = cells.Optional(RegisterColumn.Email, EmailCell.Parse),
            Mentor = cells.Optional(RegisterColumn.Mentor, TextCell.Name),
            Nationality = cells.Optional(RegisterColumn.Nationality, TextCell.Word),
            Guardian = cells.Optional(RegisterColumn.Guardian, TextCell.Name),
            LegalStatus = cells.Optional(RegisterColumn.LegalStatus, TextCell.Word),
        };
        cells.KeepAll(RegisterColumn.Parents);
        cells.KeepAll(RegisterColumn.ExitDate);
        cells.Require(RegisterColumn.FileNumber, row.FileNumber.Length > 0);
        cells.Require(RegisterColumn.BirthDate, row.BirthDate is not null);
        cells.Require(RegisterColumn.Sex, row.Sex is not null);
        if (name.IsEmpty && !cells.Problems.Any(problem => HeadingWords.IsName(problem.Column)))
            cells.Refuse(RegisterColumn.ArabicName, RegisterCellProblem.Missing, "");

        var flags = cells.HasKept ? RegisterFlags.KeptAsRemark : RegisterFlags.None;
        if (name.Arabic.Length == 0 && name.Latin.Length > 0) flags |= RegisterFlags.ArabicNameMissing;
        if (card is null && !cells.IsBlank(RegisterColumn.NationalCard)) flags |= RegisterFlags.CardUnclear;
        if (!TextCell.IsNothing(cells.TextOf(RegisterColumn.ExitDate))) flags |= RegisterFlags.HasLeft;
        return row with
        {
            Notes = cells.Notes(),
            Problems = [.. cells.Problems.OrderBy(problem => problem.Column ?? 0)],
            Flags = flags,
        };
    }

    private DateOrder Order(RegisterColumn column) => orders?.GetValueOrDefault(column) ?? DateOrder.DayFirst;

    private Birth? Born(Cells cells)
    {
        var read = cells.Value(RegisterColumn.BirthDate, cell => DateCell.Read(cell, Order(RegisterColumn.BirthDate)));
        if (read is null) return null;
        var born = new Birth(read.First, read.Precision);
        if (born.First > today) return cells.Refuse<Birth>(RegisterColumn.BirthDate, RegisterCellProblem.DateInFuture);
        if (born.AgeOn(today).Fewest > MaxAge) return cells.Refuse<Birth>(RegisterColumn.BirthDate, RegisterCellProblem.AgeAbove30);
        cells.Keep(RegisterColumn.BirthDate, read.Rest);
        return born;
    }

    private DateOnly? Entered(Cells cells, Birth? born)
    {
        const RegisterColumn Column = RegisterColumn.EntryDate;
        if (TextCell.IsNothing(cells.TextOf(Column))) return null;
        var (read, problem) = DateCell.Read(cells.CellOf(Column), Order(Column));
        if (problem is not null || read!.Precision != DatePrecision.Day)
        {
            cells.KeepUnread(Column);
            return null;
        }

        if (read.First > today) return cells.Refuse<DateOnly?>(Column, RegisterCellProblem.DateInFuture);
        if (read.First < born?.First) return cells.Refuse<DateOnly?>(Column, RegisterCellProblem.EntryBeforeBirth);
        cells.Keep(Column, read.Rest);
        return read.First;
    }

    // "12/2024" that a spreadsheet took for a date is never guessed
    private string FileNumber(Cells cells)
    {
        if (cells.CellOf(RegisterColumn.FileNumber) is not { Kind: RegisterCellKind.Date, Date: { } date })
            return cells.Text(RegisterColumn.FileNumber, TextCell.FileNumber);
        return numbers is { } form ? DatedNumber.Of(date, form)
            : cells.Refuse<string>(RegisterColumn.FileNumber, RegisterCellProblem.NumberIsDate) ?? "";
    }

    private static string Phone(Cells cells)
    {
        if (PhoneCell.FirstOf(cells.TextOf(RegisterColumn.Phone)) is not { } first)
            return cells.Optional(RegisterColumn.Phone, PhoneCell.Parse);
        cells.KeepUnread(RegisterColumn.Phone);
        return first;
    }

    // Whole names, or given and family name put together; a name in the other column's letters moves over when there is room
    private static PersonName NameOf(Cells cells)
    {
        var arabic = Name(cells, RegisterColumn.ArabicName, RegisterColumn.ArabicGivenName, RegisterColumn.ArabicFamilyName);
        var latin = Name(cells, RegisterColumn.LatinName, RegisterColumn.LatinGivenName, RegisterColumn.LatinFamilyName);
        if ((latin.Length == 0 && IsInBoth(arabic)) || (arabic.Length == 0 && IsInBoth(latin)))
            (arabic, latin) = BothLetters.Apart(arabic + latin);
        var arabicIsForeign = arabic.Length > 0 && !arabic.Any(BothLetters.IsArabic);
        var latinIsForeign = latin.Length > 0 && !latin.Any(char.IsAsciiLetter) && latin.Any(BothLetters.IsArabic);
        if (arabicIsForeign && latinIsForeign) return new(latin, arabic);
        if (arabicIsForeign && latin.Length == 0) return new("", arabic);
        if (latinIsForeign && arabic.Length == 0) return new(latin, "");
        if (arabicIsForeign) arabic = cells.Refuse<string>(RegisterColumn.ArabicName, RegisterCellProblem.WrongLetters) ?? "";
        if (latinIsForeign) latin = cells.Refuse<string>(RegisterColumn.LatinName, RegisterCellProblem.WrongLetters) ?? "";
        return new(arabic, latin);
    }

    private static bool IsInBoth(string name) => name.Any(BothLetters.IsArabic) && name.Any(char.IsAsciiLetter);

    // Where the file has the whole name and halves too, a half that the whole does not hold is put to it: nothing is dropped
    private static string Name(Cells cells, RegisterColumn whole, RegisterColumn given, RegisterColumn family)
    {
        var name = cells.Text(whole, TextCell.Name);
        var words = SearchText.Normalise(name).Split(' ');
        var (before, behind) = (cells.Text(given, TextCell.Name), cells.Text(family, TextCell.Name));
        var parts = string.Join(' ', new[] { New(before), name, New(behind) }.Where(part => part.Length > 0));
        if (parts.Length <= TextCell.MaxName) return parts;
        cells.Refuse(given, RegisterCellProblem.TooLong, parts);
        return "";

        string New(string half) => string.Join(' ', half.Split(' ').Where(word => !words.Contains(SearchText.Normalise(word))));
    }

    private static bool? Card(Cells cells) =>
        cells.Has(RegisterColumn.NationalCard)
            ? cells.Value(RegisterColumn.NationalCard, cell => CellValue<bool?>.Of(CardCell.Parse(cell.Text)), ifBlank: false) : null;

    // The cells of one line by column, and what is wrong with them
    private sealed class Cells(HeadingMap map, RegisterLine line)
    {
        private readonly List<CellProblem> _problems = [];
        private readonly List<string> _kept = [];

        public IReadOnlyList<CellProblem> Problems => _problems;

        public bool HasKept { get; private set; }

        public bool Has(RegisterColumn column) => map.IndexOf(column) is not null;

        public bool IsBlank(RegisterColumn column) => TextCell.IsBlank(TextOf(column));

        public string TextOf(RegisterColumn column) => CellOf(column).Text;

        public RegisterCell CellOf(RegisterColumn column) => map.IndexOf(column) is { } index && index < line.Cells.Count
            ? line.Cells[index] : default;

        public string Text(RegisterColumn column, Func<string, CellValue<string>> parse)
        {
            var text = Value(column, cell => parse(cell.Text)) ?? "";
            // In a row whose cells have shifted, or in a remark, a card number may stand anywhere
            return column is RegisterColumn.FileNumber ? text : CardCell.Cover(text);
        }

        // Of a cell that may be empty: what is not understood is kept as a remark
        public string Optional(RegisterColumn column, Func<string, CellValue<string>> parse)
        {
            var cell = CellOf(column);
            if (TextCell.IsNothing(cell.Text)) return "";
            if (cell.Kind is RegisterCellKind.Text or RegisterCellKind.Number or RegisterCellKind.Date
                && parse(cell.Text) is { Problem: null, Value: { } value })
                return column is RegisterColumn.Phone or RegisterColumn.Email ? value : CardCell.Cover(value);
            KeepUnread(column);
            return "";
        }

        public T? Value<T>(RegisterColumn column, Func<RegisterCell, CellValue<T>> parse, T? ifBlank = default)
        {
            var cell = CellOf(column);
            if (TextCell.IsBlank(cell.Text)) return ifBlank;
            if (cell.Kind == RegisterCellKind.Formula) return Refuse<T>(column, RegisterCellProblem.Formula);
            if (cell.Kind == RegisterCellKind.Error) return Refuse<T>(column, RegisterCellProblem.SpreadsheetError);
            var (value, problem) = parse(cell);
            return problem is null ? value : Refuse<T>(column, problem.Value);
        }

        // Words that stood beside a value, with the heading
        public void Keep(RegisterColumn column, string words)
        {
            if (words.Length > 0 && map.IndexOf(column) is { } index) KeepAt(index, words);
        }

        // What has its place among the remarks, under its heading
        public void KeepAll(RegisterColumn column)
        {
            foreach (var index in map.IndexesOf(column))
                if (index < line.Cells.Count && !TextCell.IsNothing(line.Cells[index].Text)) KeepAt(index, line.Cells[index].Text);
        }

        public void KeepUnread(RegisterColumn column)
        {
            HasKept = true;
            Keep(column, TextOf(column));
        }

        // All columns of remarks, the first as it is, then what was kept of other columns
        public string Notes()
        {
            var own = map.IndexesOf(RegisterColumn.Notes).Where(index => index < line.Cells.Count
                && !TextCell.IsNothing(line.Cells[index].Text)).ToList();
            var (first, texts) = (map.IndexOf(RegisterColumn.Notes), new List<string>());
            foreach (var index in own)
                texts.Add(index == first ? line.Cells[index].Text : $"{map.Heading(index)}: {line.Cells[index].Text}");
            var (notes, problem) = TextCell.Notes(string.Join('\n', texts.Concat(_kept)));
            return problem is null ? CardCell.Cover(notes!) : Refuse<string>(RegisterColumn.Notes, problem.Value) ?? "";
        }

        public void Require(RegisterColumn column, bool isThere)
        {
            if (!isThere && _problems.TrueForAll(problem => problem.Column != column)) Refuse(column, RegisterCellProblem.Missing, "");
        }

        public T? Refuse<T>(RegisterColumn column, RegisterCellProblem problem)
        {
            Refuse(column, problem, TextOf(column));
            return default;
        }

        public void Refuse(RegisterColumn? column, RegisterCellProblem problem, string text) =>
            _problems.Add(new(column, problem, column is null or RegisterColumn.NationalCard ? "" : Shown(text)));

        private void KeepAt(int index, string words) =>
            _kept.Add($"{map.Heading(index).Replace(HeadingWords.Below, " ", StringComparison.Ordinal)}: {words.Trim()}");

        private static string Shown(string text)
        {
            var covered = CardCell.Cover(TextCell.Shown(text));
            return covered.Length <= ShownLetters ? covered : $"{covered[..(ShownLetters - 1)]}…";
        }
    }
}
