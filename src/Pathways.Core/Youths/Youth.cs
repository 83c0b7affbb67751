using System.Linq.Expressions;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Text;
using Pathways.Core.Time;

namespace Pathways.Core.Youths;

/// <summary>
/// The young person, 14 to 25, in care or after care. Centre and mentor are dated rows (<see cref="Stay"/>, <see cref="Mentorship"/>).
/// </summary>
public sealed partial class Youth : IRevised
{
    /// <summary>Majority: 18 Gregorian years (Family Code, art. 209).</summary>
    public const int AgeOfMajority = 18;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth's name; without Arabic letters when the register had none.</summary>
    public PersonName Name { get; private set; } = PersonName.None;

    /// <summary>Normalised name as Arabic pages show it, by which their lists are ordered (<c>ByName</c>).</summary>
    public string SortName { get; private set; } = "";

    /// <summary>The same as French and English pages show it.</summary>
    public string SortLatin { get; private set; } = "";

    /// <summary>Words by which the youth is found, Arabic and Latin, with spelling variants folded.</summary>
    public List<YouthSearchToken> SearchTokens { get; } = [];

    /// <summary>Sex as in the register.</summary>
    public Sex Sex { get; set; }

    /// <summary>The first day on which the youth can have been born: the column that queries count from (<see cref="Birth"/>).</summary>
    public DateOnly BirthDate { get; set; }

    /// <summary>How exactly the birth date is known.</summary>
    public DatePrecision BirthPrecision { get; set; }

    /// <summary>When the youth was born; age and days to 18 are computed from it and never stored.</summary>
    public Birth Birth
    {
        get => new(BirthDate, BirthPrecision);
        set => (BirthDate, BirthPrecision) = (value.First, value.Precision);
    }

    /// <summary>ISO 3166 alpha-2 code; MA for Moroccan nationals, empty when unknown.</summary>
    public string Nationality { get; set; } = "MA";

    /// <summary>Prefecture or province the youth comes from, as written in the register.</summary>
    public string Province { get; set; } = "";

    /// <summary>Languages the youth speaks, free text.</summary>
    public string Languages { get; set; } = "";

    /// <summary>Literacy.</summary>
    public Literacy Literacy { get; set; }

    /// <summary>School level, as written in the register.</summary>
    public string SchoolLevel { get; set; } = "";

    /// <summary>Disability; restricted data, empty unless the organisation has its authorisation number.</summary>
    public string Disability { get; set; } = "";

    /// <summary>What makes meeting and learning easier (not a diagnosis).</summary>
    public string Accommodation { get; set; } = "";

    /// <summary>
    /// The file number, in capitals with digits 0 to 9. Each centre numbers its own files: another centre may have the same.
    /// </summary>
    public string FileNumber { get; private set; } = "";

    /// <summary>The centre that gave the file number; a transfer changes neither.</summary>
    public int NumberedById { get; private set; }

    /// <summary>The centre that gave the file number.</summary>
    public Centre NumberedBy { get; private set; } = null!;

    /// <summary>Day of entry into the establishment.</summary>
    public DateOnly? EntryDate { get; set; }

    /// <summary>How the youth came.</summary>
    public EntryChannel EntryChannel { get; set; }

    /// <summary>City of the child protection unit, when the youth came through one.</summary>
    public string ProtectionUnitCity { get; set; } = "";

    /// <summary>Intake categories, as in the organisation's lookup (several).</summary>
    public List<YouthIntakeCategory> IntakeCategories { get; } = [];

    /// <summary>Who referred the youth, as in the organisation's lookup.</summary>
    public string ReferralSource { get; set; } = "";

    /// <summary>Legal status, free text.</summary>
    public string LegalStatus { get; set; } = "";

    /// <summary>Legal guardian's name while a minor.</summary>
    public string Guardian { get; set; } = "";

    /// <summary>Phone in E.164 form (+2126...), or empty.</summary>
    public string Phone { get; set; } = "";

    /// <summary>E-mail address, or empty; optional for youths.</summary>
    public string Email { get; set; } = "";

    /// <summary>The register's remark.</summary>
    public string Notes { get; set; } = "";

    /// <summary>Things a person should look at in this record.</summary>
    public DataFlags DataFlags { get; set; }

    /// <summary>The youth's own account, once invited.</summary>
    public int? AccountId { get; set; }

    /// <summary>The youth's own account.</summary>
    public Account? Account { get; set; }

    /// <summary>The import of a register that made the record; null when a person did.</summary>
    public int? ImportId { get; set; }

    /// <summary>When the record was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>
    /// When the file was merged into another or withdrawn (UTC): nobody sees it since, and nothing counts it. Null as a rule.
    /// </summary>
    public DateTime? SetAsideAt { get; set; }

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>The centres, dated. Leaving care does not end the last one: the centre goes on with aftercare.</summary>
    public List<Stay> Stays { get; } = [];

    /// <summary>Lead and cover mentors, dated; nothing about past ones is deleted.</summary>
    public List<Mentorship> Mentorships { get; } = [];

    /// <summary>Handovers from one lead mentor to another.</summary>
    public List<HandOver> HandOvers { get; } = [];

    /// <summary>The file is there, for queries: neither merged into another nor withdrawn.</summary>
    public static Expression<Func<Youth, bool>> IsThere => youth => youth.SetAsideAt == null;

    /// <summary>The times the youth left the establishment; one that was followed by a return stays in the history.</summary>
    public List<Exit> Exits { get; } = [];

    /// <summary>What became of the youth after leaving, moment by moment.</summary>
    public List<FollowUpWave> Waves { get; } = [];

    /// <summary>
    /// Whether there is still somebody to accompany, for queries: nobody who has died or whom another body has taken over, and no file
    /// that is set aside. Everything that asks, reminds, counts as present or plans for a youth asks this; reading does not.
    /// </summary>
    public static Expression<Func<Youth, bool>> IsAccompanied =>
        y => y.SetAsideAt == null && !y.Exits.AsQueryable().Where(Exit.Stands).Any(Exit.EndsAccompanying)
            && !y.Waves.AsQueryable().Where(FollowUpWave.Stands).Any(FollowUpWave.SaysDied);

    /// <summary>Why nobody is accompanied any more (died or transferred); null while somebody is. For queries.</summary>
    public static Expression<Func<Youth, ExitReason?>> EndedBy => y =>
        y.Waves.AsQueryable().Where(FollowUpWave.Stands).Any(FollowUpWave.SaysDied) ? ExitReason.Died
        : y.Exits.AsQueryable().Where(Exit.Stands).Where(Exit.EndsAccompanying).Select(e => (ExitReason?)e.Reason).FirstOrDefault();

    /// <summary>
    /// Sets the name and what is derived from it; what the youth likes to be called stays, and the account follows. One kind of letters is
    /// needed: <see cref="YouthProblem.NameMissing"/>.
    /// </summary>
    public YouthProblem? Rename(PersonName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = name.Cleaned() with { Called = Name.Called };
        if (name.IsEmpty) return YouthProblem.NameMissing;
        Name = name;
        SortName = SearchText.Normalise(name.In(Language.Arabic));
        SortLatin = SearchText.Normalise(name.In(Language.French));
        DataFlags = name.Arabic.Length == 0 ? DataFlags | DataFlags.ArabicNameMissing : DataFlags & ~DataFlags.ArabicNameMissing;
        RebuildSearchTokens();
        return null;
    }

    /// <summary>A file number in one way of writing: cleaned, in capitals, with digits 0 to 9 and plain hyphens.</summary>
    public static string CleanNumber(string fileNumber) => PlainText.PlainNumber(PersonName.Clean(fileNumber)).ToUpperInvariant();

    /// <summary>
    /// The youth's own choice of what to be called, of <see cref="PersonName.MaxCalled"/> letters at most; empty for none.
    /// </summary>
    public void CallMe(string called) => Name = (Name with { Called = called }).Cleaned();

    /// <summary>
    /// Sets the file number; a new one is of the centre that answers for the youth now. <see cref="YouthProblem.FileNumberMissing"/>.
    /// Needs stays loaded.
    /// </summary>
    public YouthProblem? FileUnder(string fileNumber)
    {
        var number = CleanNumber(fileNumber);
        if (number.Length == 0) return YouthProblem.FileNumberMissing;
        if (number == FileNumber) return null;
        FileNumber = number;
        if (OpenStay is { } stay) NumberedById = stay.CentreId;
        if (OpenStay is { CentreId: 0, Centre: { } unsaved }) NumberedBy = unsaved;
        RebuildSearchTokens();
        return null;
    }

    /// <summary>Takes the number of another file of the same person, with the centre that gave it.</summary>
    public void TakeNumberOf(Youth other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (FileNumber, NumberedById) = (other.FileNumber, other.NumberedById);
        RebuildSearchTokens();
    }

    /// <summary>Whether the youth may still be a minor on a day: until the last possible eighteenth birthday.</summary>
    public bool MayBeMinorOn(DateOnly day) => Birth.AgeOn(day).Fewest < AgeOfMajority;

    private void RebuildSearchTokens()
    {
        var wanted = SearchText.Tokens(Name.Arabic, Name.Latin, FileNumber);
        SearchTokens.RemoveAll(token => !wanted.Contains(token.Token));
        var had = SearchTokens.Select(token => token.Token).ToHashSet(StringComparer.Ordinal);
        SearchTokens.AddRange(wanted.Where(token => !had.Contains(token)).Select(token => new YouthSearchToken { Token = token }));
    }
}
