using System.Text.Json;

namespace Pathways.Core.Register;

/// <summary>One staged row. The file's own cells are not kept (they hold card numbers), only what was understood.</summary>
public sealed class ImportRow
{
    /// <summary>The import.</summary>
    public int ImportId { get; set; }

    /// <summary>The row's number as a spreadsheet shows it.</summary>
    public int Number { get; set; }

    /// <summary>What was understood (<see cref="RegisterRow"/>), with what is wrong in which cell, as JSON.</summary>
    public string Cells { get; private set; } = "";

    /// <summary>What will become of it.</summary>
    public ImportFate Fate { get; private set; }

    /// <summary>By what it is a duplicate.</summary>
    public DuplicateBy DuplicateBy { get; private set; }

    /// <summary>The youth of whom this row is a duplicate; null also when the manager may not see that youth.</summary>
    public int? DuplicateOfId { get; private set; }

    /// <summary>The earlier row of the same file of which this row is a duplicate.</summary>
    public int? DuplicateOfRow { get; private set; }

    /// <summary>True when the youth of the same file number stands in the portal with other words.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>File number, for finding duplicates.</summary>
    public string FileNumber { get; private set; } = "";

    /// <summary>The centre as written.</summary>
    public string Centre { get; private set; } = "";

    /// <summary>The centre that is meant; null while unknown.</summary>
    public int? CentreId { get; private set; }

    /// <summary>The mentor as written.</summary>
    public string Mentor { get; private set; } = "";

    /// <summary>The mentor who is meant; null when there is none.</summary>
    public int? MentorId { get; private set; }

    /// <summary>True when it is known who the mentor is, or that there is none.</summary>
    public bool MentorIsSettled { get; private set; }

    /// <summary>The manager's decision about a duplicate.</summary>
    public ImportDecision Decision { get; private set; }

    /// <summary>Stages a row as understood.</summary>
    public static ImportRow Of(int importId, RegisterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new ImportRow
        {
            ImportId = importId,
            Number = row.Row,
            Cells = JsonSerializer.Serialize(row),
            FileNumber = row.FileNumber,
            Centre = row.Centre,
            Mentor = row.Mentor,
            Fate = row.IsAcceptable ? ImportFate.Question : ImportFate.Wrong,
        };
    }

    /// <summary>What was understood.</summary>
    public RegisterRow Read() => JsonSerializer.Deserialize<RegisterRow>(Cells)!;

    /// <summary>Says who it is a duplicate of: a youth whom the manager sees, an earlier row, or somebody who must not be named.</summary>
    public void IsDuplicate(DuplicateBy by, int? youthId = null, int? earlierRow = null)
    {
        (DuplicateBy, DuplicateOfId, DuplicateOfRow) = (by, youthId, earlierRow);
        if (by == DuplicateBy.FileNumber) Decision = ImportDecision.None;
        Judge();
    }

    /// <summary>Says whether the register says something else than the portal about the youth of this file number.</summary>
    public void Differs(bool isChanged)
    {
        IsChanged = isChanged;
        Judge();
    }

    /// <summary>Says which centre and mentor are meant.</summary>
    public void BelongsTo(int? centreId, int? mentorId, bool mentorIsSettled)
    {
        (CentreId, MentorId, MentorIsSettled) = (centreId, mentorId, centreId is not null && mentorIsSettled);
        Judge();
    }

    /// <summary>
    /// The manager's decision about a duplicate. A duplicate by file number can only be left out, since a file number is one person's.
    /// </summary>
    public bool Decide(ImportDecision decision)
    {
        if (DuplicateBy != DuplicateBy.Likeness || Fate == ImportFate.Wrong) return false;
        Decision = decision;
        Judge();
        return true;
    }

    private void Judge()
    {
        if (Fate == ImportFate.Wrong) return;
        Fate = DuplicateBy == DuplicateBy.FileNumber && IsChanged ? ImportFate.Changed
            : DuplicateBy != DuplicateBy.Nothing && Decision != ImportDecision.AnotherPerson ? ImportFate.Duplicate
            : CentreId is null || !MentorIsSettled ? ImportFate.Question
            : ImportFate.New;
    }
}
