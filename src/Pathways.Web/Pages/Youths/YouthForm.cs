using System.ComponentModel.DataAnnotations;
using Pathways.Core.Contact;
using Pathways.Core.Organisation;
using Pathways.Core.Register;
using Pathways.Core.Youths;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>What is typed about a youth; drawn by _YouthFields.</summary>
public sealed record YouthForm
{
    /// <summary>Name in Arabic letters.</summary>
    [StringLength(200)]
    public string? NameArabic { get; init; }

    /// <summary>Name in Latin letters.</summary>
    [StringLength(200)]
    public string? NameLatin { get; init; }

    /// <summary>The centre's file number.</summary>
    [StringLength(40)]
    public string? FileNumber { get; init; }

    /// <summary>Sex.</summary>
    [Required, EnumDataType(typeof(Sex))]
    public Sex? Sex { get; init; }

    /// <summary>Birth date as typed: a day, a month with its year or a year alone; read as a register's cell is.</summary>
    [Required, StringLength(60)]
    public string? BirthDate { get; init; }

    /// <summary>Nationality, two letters.</summary>
    [StringLength(2)]
    public string? Nationality { get; init; } = "MA";

    /// <summary>Prefecture or province.</summary>
    [StringLength(200)]
    public string? Province { get; init; }

    /// <summary>Languages.</summary>
    [StringLength(200)]
    public string? Languages { get; init; }

    /// <summary>Literacy.</summary>
    [EnumDataType(typeof(Literacy))]
    public Literacy Literacy { get; init; }

    /// <summary>School level.</summary>
    [StringLength(200)]
    public string? SchoolLevel { get; init; }

    /// <summary>What makes meeting and learning easier.</summary>
    [StringLength(2_000)]
    public string? Accommodation { get; init; }

    /// <summary>Restricted.</summary>
    [StringLength(2_000)]
    public string? Disability { get; init; }

    /// <summary>Day of entry.</summary>
    [Day(DayKind.Event)]
    public DateOnly? EntryDate { get; init; }

    /// <summary>How the youth came.</summary>
    [EnumDataType(typeof(EntryChannel))]
    public EntryChannel EntryChannel { get; init; }

    /// <summary>City of the child protection unit.</summary>
    [StringLength(200)]
    public string? ProtectionUnitCity { get; init; }

    /// <summary>Intake categories, one a line.</summary>
    [StringLength(2_000)]
    public string? IntakeCategories { get; init; }

    /// <summary>Who referred the youth.</summary>
    [StringLength(200)]
    public string? ReferralSource { get; init; }

    /// <summary>Legal status.</summary>
    [StringLength(200)]
    public string? LegalStatus { get; init; }

    /// <summary>Legal guardian.</summary>
    [StringLength(200)]
    public string? Guardian { get; init; }

    /// <summary>Phone.</summary>
    [StringLength(40)]
    public string? Phone { get; init; }

    /// <summary>E-mail.</summary>
    [StringLength(200)]
    public string? Email { get; init; }

    /// <summary>Remark.</summary>
    [StringLength(20_000)]
    public string? Notes { get; init; }

    /// <summary>The revision that was shown.</summary>
    public int Revision { get; init; }

    /// <summary>The field that a problem is about.</summary>
    public static string FieldOf(YouthProblem problem) => problem switch
    {
        YouthProblem.NameMissing => "Form.NameArabic",
        YouthProblem.FileNumberMissing or YouthProblem.FileNumberTaken => "Form.FileNumber",
        YouthProblem.BirthDateUnreadable or YouthProblem.BirthDateInFuture or YouthProblem.BirthDateTooEarly => "Form.BirthDate",
        YouthProblem.EntryBeforeBirth or YouthProblem.EntryInFuture or YouthProblem.EntryAfterMove => "Form.EntryDate",
        YouthProblem.PhoneUnreadable => "Form.Phone",
        YouthProblem.EmailInvalid => "Form.Email",
        YouthProblem.RemindersUndecided => nameof(EditModel.RemindersHere),
        YouthProblem.CentreMissing => "CentreId",
        _ => "",
    };

    /// <summary>What is known about a youth.</summary>
    public static YouthForm Of(Youth y)
    {
        ArgumentNullException.ThrowIfNull(y);
        return new()
        {
            NameArabic = y.Name.Arabic,
            NameLatin = y.Name.Latin,
            FileNumber = y.FileNumber,
            Sex = y.Sex,
            BirthDate = Format.Numeric(y.Birth),
            Nationality = y.Nationality,
            Province = y.Province,
            Languages = y.Languages,
            Literacy = y.Literacy,
            SchoolLevel = y.SchoolLevel,
            Accommodation = y.Accommodation,
            Disability = y.Disability,
            EntryDate = y.EntryDate,
            EntryChannel = y.EntryChannel,
            ProtectionUnitCity = y.ProtectionUnitCity,
            IntakeCategories = string.Join('\n', y.IntakeCategories.Select(c => c.Category)),
            ReferralSource = y.ReferralSource,
            LegalStatus = y.LegalStatus,
            Guardian = y.Guardian,
            Phone = y.Phone,
            Email = y.Email,
            Notes = y.Notes,
            Revision = y.Revision,
        };
    }

    private Birth? Birth => DateCell.Read(RegisterCell.FromText(BirthDate ?? ""), DateOrder.DayFirst).Value is { Rest: "" } read
        ? new(read.First, read.Precision) : null;

    /// <summary>As the entity takes it; a restricted field is left alone while it is off.</summary>
    public YouthFacts Facts(bool restrictedFieldsOn) =>
        new(new PersonName(NameArabic ?? "", NameLatin ?? ""), FileNumber ?? "", Sex!.Value, Birth)
        {
            Nationality = Nationality ?? "",
            Province = Province ?? "",
            Languages = Languages ?? "",
            Literacy = Literacy,
            SchoolLevel = SchoolLevel ?? "",
            Accommodation = Accommodation ?? "",
            Disability = restrictedFieldsOn ? Disability ?? "" : null,
            EntryDate = EntryDate,
            EntryChannel = EntryChannel,
            ProtectionUnitCity = ProtectionUnitCity ?? "",
            IntakeCategories = (IntakeCategories ?? "")
            .Split(['\n', ';', '؛'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            ReferralSource = ReferralSource ?? "",
            LegalStatus = LegalStatus ?? "",
            Guardian = Guardian ?? "",
            Phone = Phone ?? "",
            Email = Email ?? "",
            Notes = Notes ?? "",
        };
}
