using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>Compares a row with the youth of the same file number. What the register does not say is no difference, nor a birth date that
/// it knows less exactly.</summary>
public static class Differences
{
    /// <summary>The differences, in the order of the columns.</summary>
    /// <param name="youth">The youth, with stays, mentorships and intake categories.</param>
    /// <param name="hasCard">Whether the portal knows of the national card.</param>
    /// <param name="staged">The row.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<Difference> Of(Youth youth, bool hasCard, ImportRow staged, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(youth);
        ArgumentNullException.ThrowIfNull(staged);
        var (row, found) = (staged.Read(), new List<Difference>());
        Words(RegisterColumn.ArabicName, youth.Name.Arabic, row.Name.Arabic);
        Words(RegisterColumn.LatinName, youth.Name.Latin, row.Name.Latin);
        if (row.Birth is { } born && born != youth.Birth && !(born.Precision > youth.Birth.Precision && born.MayBe(youth.Birth)))
            found.Add(new(RegisterColumn.BirthDate, youth.Birth, born));
        Value(RegisterColumn.Sex, youth.Sex, row.Sex);
        Value(RegisterColumn.Centre, youth.OpenStay?.CentreId, staged.CentreId);
        Words(RegisterColumn.Province, youth.Province, row.Province);
        Value(RegisterColumn.EntryDate, youth.EntryDate, row.EntryDate);
        if (row.IntakeCategory.Length > 0 && youth.IntakeCategories.TrueForAll(c => c.Category != row.IntakeCategory))
            found.Add(new(RegisterColumn.IntakeCategory, string.Join(" · ", youth.IntakeCategories.Select(c => c.Category)),
                row.IntakeCategory));
        Words(RegisterColumn.ReferralSource, youth.ReferralSource, row.ReferralSource);
        Words(RegisterColumn.SchoolLevel, youth.SchoolLevel, row.SchoolLevel);
        if (row.HasNationalCard == true && !hasCard) found.Add(new(RegisterColumn.NationalCard, null, true));
        Words(RegisterColumn.Phone, youth.Phone, row.Phone);
        Words(RegisterColumn.Email, youth.Email, row.Email);
        Value(RegisterColumn.Mentor, youth.LeadOn(today)?.MentorId, staged.MentorId);
        if (row.Notes.Length > 0 && !youth.Notes.Contains(row.Notes, StringComparison.Ordinal))
            found.Add(new(RegisterColumn.Notes, youth.Notes, row.Notes));
        if (Nationalities.Code(row.Nationality).Code is { Length: > 0 } code) Words(RegisterColumn.Nationality, youth.Nationality, code);
        Words(RegisterColumn.Guardian, youth.Guardian, row.Guardian);
        Words(RegisterColumn.LegalStatus, youth.LegalStatus, row.LegalStatus);
        return found;

        void Words(RegisterColumn column, string old, string now)
        {
            if (now.Length > 0 && now != old) found.Add(new(column, old, now));
        }

        void Value<T>(RegisterColumn column, T? old, T? now)
            where T : struct
        {
            if (now is { } value && !Equals(old, now)) found.Add(new(column, old, value));
        }
    }
}
