using Pathways.Core.Youths;

namespace Pathways.Core.Merging;

/// <summary>Reads and takes over what stands once in a file.</summary>
public static class FileFields
{
    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<FileField> All { get; } = Enum.GetValues<FileField>();

    /// <summary>What stands there; null or empty for nothing.</summary>
    public static object? Of(Youth youth, FileField field)
    {
        ArgumentNullException.ThrowIfNull(youth);
        return field switch
        {
            FileField.Name => youth.Name,
            FileField.FileNumber => youth.FileNumber,
            FileField.Sex => youth.Sex,
            FileField.BirthDate => youth.Birth,
            FileField.Nationality => youth.Nationality,
            FileField.Languages => youth.Languages,
            FileField.Literacy => youth.Literacy,
            FileField.SchoolLevel => youth.SchoolLevel,
            FileField.Accommodation => youth.Accommodation,
            FileField.Disability => youth.Disability,
            FileField.EntryDate => youth.EntryDate,
            FileField.EntryChannel => youth.EntryChannel,
            FileField.ProtectionUnitCity => youth.ProtectionUnitCity,
            FileField.ReferralSource => youth.ReferralSource,
            FileField.LegalStatus => youth.LegalStatus,
            FileField.Guardian => youth.Guardian,
            FileField.Phone => youth.Phone,
            FileField.Email => youth.Email,
            FileField.Notes => youth.Notes,
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
    }

    /// <summary>Whether nothing stands there.</summary>
    public static bool IsEmpty(Youth youth, FileField field) => Of(youth, field) is null or "" or Literacy.Unknown or EntryChannel.Unknown;

    /// <summary>The fields in which two files differ.</summary>
    public static IReadOnlyList<FileField> Different(Youth one, Youth other) =>
        [.. All.Where(field => !Equals(Of(one, field), Of(other, field)))];

    /// <summary>What the kept file is to say: its own, and what is taken from the other.</summary>
    public static YouthFacts Joined(Youth kept, Youth other, IReadOnlySet<FileField> fromOther)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(fromOther);
        Youth From(FileField field) => fromOther.Contains(field) ? other : kept;
        return new(From(FileField.Name).Name, From(FileField.FileNumber).FileNumber, From(FileField.Sex).Sex,
            From(FileField.BirthDate).Birth)
        {
            Nationality = From(FileField.Nationality).Nationality,
            Languages = From(FileField.Languages).Languages,
            Literacy = From(FileField.Literacy).Literacy,
            SchoolLevel = From(FileField.SchoolLevel).SchoolLevel,
            Accommodation = From(FileField.Accommodation).Accommodation,
            Disability = From(FileField.Disability).Disability,
            EntryDate = From(FileField.EntryDate).EntryDate,
            EntryChannel = From(FileField.EntryChannel).EntryChannel,
            ProtectionUnitCity = From(FileField.ProtectionUnitCity).ProtectionUnitCity,
            IntakeCategories = [.. kept.IntakeCategories.Select(c => c.Category)],
            ReferralSource = From(FileField.ReferralSource).ReferralSource,
            LegalStatus = From(FileField.LegalStatus).LegalStatus,
            Guardian = From(FileField.Guardian).Guardian,
            Phone = From(FileField.Phone).Phone,
            Email = From(FileField.Email).Email,
            Notes = From(FileField.Notes).Notes,
        };
    }
}
