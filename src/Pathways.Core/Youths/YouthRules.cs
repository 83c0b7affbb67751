using Pathways.Core.Access;
using Pathways.Core.Register;

namespace Pathways.Core.Youths;

public sealed partial class Youth
{
    /// <summary>Older than this on the day of typing, a birth date is a slip.</summary>
    public const int OldestAge = 30;

    /// <summary>The lead mentor's time that is open on a day; null when nobody is assigned.</summary>
    public Mentorship? LeadOn(DateOnly day) => Mentorships.Where(m => !m.IsCover && m.From <= day && (m.To is null || m.To >= day)).MaxBy(m => m.From);

    /// <summary>The centre's stay that is open; null before the first.</summary>
    public Stay? OpenStay => Stays.SingleOrDefault(s => s.To is null);

    /// <summary>
    /// Takes what people typed. Answers with the first problem: <see cref="YouthProblem.NameMissing"/>, <see cref="YouthProblem.FileNumberMissing"/>,
    /// <see cref="YouthProblem.BirthDateInFuture"/>, <see cref="YouthProblem.BirthDateTooEarly"/>, <see cref="YouthProblem.EntryBeforeBirth"/>,
    /// <see cref="YouthProblem.PhoneUnreadable"/>, <see cref="YouthProblem.EmailInvalid"/>. Needs search tokens and intake categories loaded.
    /// </summary>
    public YouthProblem? Describe(YouthFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.BirthDate > today) return YouthProblem.BirthDateInFuture;
        if (Age.On(facts.BirthDate, today) > OldestAge) return YouthProblem.BirthDateTooEarly;
        if (facts.EntryDate < facts.BirthDate) return YouthProblem.EntryBeforeBirth;
        var phone = facts.Phone.Trim().Length == 0 ? "" : PhoneCell.Parse(facts.Phone).Value;
        if (phone is null) return YouthProblem.PhoneUnreadable;
        var email = facts.Email.Trim().Length == 0 ? "" : EmailCell.Parse(facts.Email).Value;
        if (email is null) return YouthProblem.EmailInvalid;
        if (Rename(facts.NameArabic.Trim(), facts.NameLatin.Trim()) is { } unnamed) return unnamed;
        if (FileUnder(facts.FileNumber) is { } unfiled) return unfiled;

        (Sex, BirthDate, EntryDate, EntryChannel, Literacy, Phone, Email) = (facts.Sex, facts.BirthDate, facts.EntryDate, facts.EntryChannel, facts.Literacy, phone, email);
        Nationality = facts.Nationality.Trim().ToUpperInvariant();
        Languages = facts.Languages.Trim();
        SchoolLevel = facts.SchoolLevel.Trim();
        Accommodation = facts.Accommodation.Trim();
        Disability = facts.Disability?.Trim() ?? Disability;
        ProtectionUnitCity = facts.ProtectionUnitCity.Trim();
        ReferralSource = facts.ReferralSource.Trim();
        LegalStatus = facts.LegalStatus.Trim();
        Guardian = facts.Guardian.Trim();
        Notes = facts.Notes.Trim();
        var categories = facts.IntakeCategories.Select(c => c.Trim()).Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
        IntakeCategories.RemoveAll(c => !categories.Contains(c.Category));
        IntakeCategories.AddRange(categories.Where(c => IntakeCategories.All(had => had.Category != c)).Select(c => new YouthIntakeCategory { Category = c }));
        return null;
    }

    /// <summary>
    /// Gives the youth a lead mentor from a day on; the lead until then ends the day before. A lead of the same first day is corrected.
    /// <see cref="YouthProblem.MentorOfAnotherCentre"/>, <see cref="YouthProblem.AlreadyLead"/>, <see cref="YouthProblem.StartsTooEarly"/>.
    /// Needs mentorships and stays loaded, and the mentor's centres.
    /// </summary>
    public YouthProblem? GiveLead(Account mentor, DateOnly from)
    {
        if (!WorksHere(mentor)) return YouthProblem.MentorOfAnotherCentre;
        var last = Mentorships.Where(m => !m.IsCover).MaxBy(m => m.From);
        if (last is { To: null } && last.MentorId == mentor.Id) return YouthProblem.AlreadyLead;
        if (last is not null && from < last.From) return YouthProblem.StartsTooEarly;
        if (last is not null && from == last.From)
        {
            (last.MentorId, last.To) = (mentor.Id, null);
        }
        else
        {
            if (last is not null && (last.To is null || last.To >= from)) last.To = from.AddDays(-1);
            Mentorships.Add(new Mentorship { MentorId = mentor.Id, From = from });
        }

        DataFlags &= ~DataFlags.MentorMissing;
        Revision++; // so that of two managers who assign at the same moment the second is told
        return null;
    }

    /// <summary>
    /// Lets another mentor stand in between two days, both included. <see cref="YouthProblem.MentorOfAnotherCentre"/>, <see cref="YouthProblem.CoverEndsBeforeStart"/>,
    /// <see cref="YouthProblem.AlreadyLead"/> when the mentor leads anyway. Needs mentorships and stays loaded, and the mentor's centres.
    /// </summary>
    public YouthProblem? GiveCover(Account mentor, DateOnly from, DateOnly to)
    {
        if (!WorksHere(mentor)) return YouthProblem.MentorOfAnotherCentre;
        if (to < from) return YouthProblem.CoverEndsBeforeStart;
        if (LeadOn(from)?.MentorId == mentor.Id) return YouthProblem.AlreadyLead;
        Mentorships.Add(new Mentorship { MentorId = mentor.Id, IsCover = true, From = from, To = to });
        return null;
    }

    /// <summary>
    /// Records that the youth agreed to an own account and, before 18, that the legal guardian did.
    /// <see cref="AccessProblem.YouthConsentMissing"/>, <see cref="AccessProblem.GuardianConsentMissing"/>; a day to come is no consent.
    /// </summary>
    public AccessProblem? AgreeToAccount(DateOnly? youthOn, string guardian, DateOnly? guardianOn, int recordedById, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(guardian);
        var minor = AgeOn(today) < AgeOfMajority;
        if (youthOn is not { } day || day > today) return AccessProblem.YouthConsentMissing;
        if (minor && (guardian.Trim().Length == 0 || guardianOn is null || guardianOn > today)) return AccessProblem.GuardianConsentMissing;
        Consents.Add(new Consent
        {
            Purpose = ConsentPurpose.Account,
            YouthOn = day,
            GuardianName = minor ? guardian.Trim() : "",
            GuardianOn = minor ? guardianOn : null,
            RecordedById = recordedById,
            RecordedAt = now,
        });
        return null;
    }

    /// <summary>
    /// Refers the youth to the psychological team; from then on the team sees the file. <see cref="TeamReferralProblem.ReasonMissing"/>,
    /// <see cref="TeamReferralProblem.ConsentMissing"/> (also for a day to come), <see cref="TeamReferralProblem.AlreadyReferred"/>. Needs open referrals loaded.
    /// </summary>
    public TeamReferralProblem? Refer(string reason, DateOnly? consentOn, int byId, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (reason.Trim().Length == 0) return TeamReferralProblem.ReasonMissing;
        if (consentOn is not { } day || day > today) return TeamReferralProblem.ConsentMissing;
        if (TeamReferrals.Any(r => r.ClosedAt is null)) return TeamReferralProblem.AlreadyReferred;
        TeamReferrals.Add(new TeamReferral { Reason = reason.Trim(), ConsentOn = day, ReferredById = byId, ReferredAt = now });
        return null;
    }

    private bool WorksHere(Account mentor)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        return mentor is { Role: Role.Mentor, ClosedAt: null } && mentor.Centres.Any(c => c.CentreId == OpenStay?.CentreId);
    }
}
