using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Mistakes;
using Pathways.Core.Time;

namespace Pathways.Core.Youths;

public sealed partial class Youth
{
    /// <summary>Older than this on the day of typing, a birth date is a slip.</summary>
    public const int OldestAge = 30;

    /// <summary>The lead mentor's time that is open on a day; null when nobody is assigned.</summary>
    public Mentorship? LeadOn(DateOnly day) => Mentorships.Where(m => m.IsLeadOn(day)).MaxBy(m => m.From);

    /// <summary>The centre's stay that is open; null before the first.</summary>
    public Stay? OpenStay => Stays.SingleOrDefault(s => s.To is null);

    /// <summary>
    /// Takes what people typed. Answers with the first problem: <see cref="YouthProblem.NameMissing"/>,
    /// <see cref="YouthProblem.FileNumberMissing"/>,
    /// <see cref="YouthProblem.BirthDateUnreadable"/>, <see cref="YouthProblem.BirthDateInFuture"/>,
    /// <see cref="YouthProblem.BirthDateTooEarly"/>,
    /// <see cref="YouthProblem.EntryBeforeBirth"/>, <see cref="YouthProblem.EntryInFuture"/>,
    /// <see cref="YouthProblem.EntryAfterMove"/>, <see cref="YouthProblem.PhoneUnreadable"/>, <see cref="YouthProblem.EmailInvalid"/>.
    /// The first stay begins on the day of entry, when it is known. Needs search tokens, intake categories and stays loaded.
    /// </summary>
    public YouthProblem? Describe(YouthFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Birth is not { } birth) return YouthProblem.BirthDateUnreadable;
        if (birth.First > today) return YouthProblem.BirthDateInFuture;
        if (birth.AgeOn(today).Fewest > OldestAge) return YouthProblem.BirthDateTooEarly;
        if (facts.EntryDate < birth.First) return YouthProblem.EntryBeforeBirth;
        if (facts.EntryDate > today) return YouthProblem.EntryInFuture;
        if (facts.EntryDate > FirstStay?.To) return YouthProblem.EntryAfterMove;
        var phone = facts.Phone.Trim().Length == 0 ? "" : PhoneNumber.Read(facts.Phone);
        if (phone is null) return YouthProblem.PhoneUnreadable;
        var email = facts.Email.Trim().Length == 0 ? "" : EmailAddress.Read(facts.Email);
        if (email is null) return YouthProblem.EmailInvalid;
        if (Rename(facts.Name) is { } unnamed) return unnamed;
        if (FileUnder(facts.FileNumber) is { } unfiled) return unfiled;

        (Sex, Birth, EntryDate, EntryChannel, Literacy, Phone, Email) = (facts.Sex, birth, facts.EntryDate,
            facts.EntryChannel, facts.Literacy, phone, email);
        if (FirstStay is { } first && EntryDate is { } entry) first.From = entry;
        Nationality = facts.Nationality.Trim().ToUpperInvariant();
        Province = facts.Province.Trim();
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
        IntakeCategories.AddRange(categories.Where(c => IntakeCategories.All(had => had.Category != c))
            .Select(c => new YouthIntakeCategory { Category = c }));
        return null;
    }

    /// <summary>
    /// Where the account's mails go once the file's address has changed: nothing is taken over silently.
    /// <see cref="YouthProblem.RemindersUndecided"/> while the account is open, has another address, and nobody has said.
    /// </summary>
    /// <param name="before">The file's address before.</param>
    /// <param name="hereToo">True: mails go to the new address (to none when it was taken out); false: they stay as they are.</param>
    /// <param name="account">The youth's account.</param>
    public YouthProblem? SendReminders(string before, bool? hereToo, Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (Email == before || account.ClosedAt is not null || Email == (account.Email ?? "")) return null;
        if (hereToo is not { } also) return YouthProblem.RemindersUndecided;
        if (also) account.WriteTo(Email);
        return null;
    }

    /// <summary>
    /// Gives the youth a lead mentor from a day on; the lead until then ends the day before. A lead of the same first day is corrected.
    /// One of another centre only when lent by somebody who answers for all centres: she or he works in the youth's centre too from now on.
    /// <see cref="YouthProblem.MentorOfAnotherCentre"/>, <see cref="YouthProblem.MentorLeaves"/>,
    /// <see cref="YouthProblem.AlreadyLead"/>, <see cref="YouthProblem.StartsTooEarly"/>. Needs mentorships and stays loaded, and the
    /// mentor's centres.
    /// </summary>
    public YouthProblem? GiveLead(Account mentor, DateOnly from, bool isLent = false)
    {
        if (!WorksHere(mentor, isLent)) return YouthProblem.MentorOfAnotherCentre;
        if (mentor.LastDay is not null) return YouthProblem.MentorLeaves;
        var last = Mentorships.Where(m => !m.IsCover).MaxBy(m => m.From);
        if (last is { To: null } && last.MentorId == mentor.Id) return YouthProblem.AlreadyLead;
        if (last is not null && from < last.From) return YouthProblem.StartsTooEarly;
        if (last is not null && from == last.From)
        {
            (last.MentorId, last.To) = (mentor.Id, null);
        }
        else
        {
            if (last is not null && (last.To is null || last.To >= from)) last.To = from.DaysLater(-1);
            Mentorships.Add(new Mentorship { MentorId = mentor.Id, From = from });
        }

        if (OpenStay is { } stay) mentor.WorkIn(stay.CentreId);
        EndOwnCover(mentor.Id, from);
        DataFlags &= ~DataFlags.MentorMissing;
        Revision++; // so that of two managers who assign at the same moment the second is told
        return null;
    }

    /// <summary>
    /// Lets another mentor stand in between two days, both included. <see cref="YouthProblem.MentorOfAnotherCentre"/>,
    /// <see cref="YouthProblem.CoverEndsBeforeStart"/>,
    /// <see cref="YouthProblem.AlreadyLead"/> when the mentor leads anyway, <see cref="YouthProblem.MentorLeaves"/> before the last of
    /// these days. One of another centre only when lent by somebody who answers for all centres: then these days let the mentor read the
    /// file, and nothing else. Needs mentorships and stays loaded, and the mentor's centres.
    /// </summary>
    public YouthProblem? GiveCover(Account mentor, DateOnly from, DateOnly to, bool isLent = false)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        if (!WorksHere(mentor, isLent)) return YouthProblem.MentorOfAnotherCentre;
        if (mentor.LastDay < to) return YouthProblem.MentorLeaves;
        if (to < from) return YouthProblem.CoverEndsBeforeStart;
        if (LeadOn(from)?.MentorId == mentor.Id) return YouthProblem.AlreadyLead;
        Mentorships.Add(new Mentorship { MentorId = mentor.Id, IsCover = true, From = from, To = to });
        return null;
    }

    /// <summary>
    /// Ends a cover early: its last day is the given one. One that has not begun by then is answered, to be taken away.
    /// <see cref="YouthProblem.CoverOver"/> also for what is no cover of this youth.
    /// </summary>
    public Result<Mentorship[], YouthProblem> EndCover(int mentorshipId, DateOnly lastDay)
    {
        if (Mentorships.Find(m => m.Id == mentorshipId && m.IsCover) is not { } cover || cover.To <= lastDay)
            return YouthProblem.CoverOver;
        if (cover.From > lastDay) return new[] { cover };
        cover.To = lastDay;
        return Array.Empty<Mentorship>();
    }

    /// <summary>
    /// Moves the youth to another centre from a day on, today at the latest: the stay until then ends the day before, and so does the time
    /// of mentors who do not work in the new centre; of these, what has not begun is answered, to be taken away. A stay of the same first
    /// day is corrected: the youth never was in that centre. <see cref="YouthProblem.CentreMissing"/>,
    /// <see cref="YouthProblem.SameCentre"/>, <see cref="YouthProblem.MoveBeforeStay"/>,
    /// <see cref="YouthProblem.MoveInTheFuture"/>. Needs stays and mentorships loaded, with the mentors' centres.
    /// </summary>
    public YouthProblem? MoveTo(int? centreId, DateOnly from, DateOnly today, out IReadOnlyList<Mentorship> notBegun)
    {
        notBegun = [];
        if (centreId is not { } centre) return YouthProblem.CentreMissing;
        if (OpenStay is not { } stay) return YouthProblem.CentreMissing;
        if (stay.CentreId == centre) return YouthProblem.SameCentre;
        if (from < stay.From) return YouthProblem.MoveBeforeStay;
        if (from > today) return YouthProblem.MoveInTheFuture;
        if (from == stay.From)
        {
            stay.CentreId = centre;
        }
        else
        {
            stay.To = from.DaysLater(-1);
            Stays.Add(new Stay { CentreId = centre, From = from });
        }

        var others = Mentorships.Where(m => (m.To is null || m.To >= from) && m.Mentor.Centres.All(c => c.CentreId != centre)).ToList();
        notBegun = [.. others.Where(m => m.From > today)];
        foreach (var mentorship in others.Except(notBegun)) mentorship.To = mentorship.From >= from ? mentorship.From : from.DaysLater(-1);

        if (LeadOn(today) is null) DataFlags |= DataFlags.MentorMissing;
        Revision++;
        return null;
    }

    /// <summary>
    /// The last move to another centre was recorded by mistake: the youth stays on in the centre before it, and with it the lead whose time
    /// the move ended.
    /// <see cref="MistakeProblem.LaterFirst"/> when it is not the last one, <see cref="MistakeProblem.NothingBefore"/> for the first stay.
    /// Needs stays and mentorships loaded, with the mentors' centres.
    /// </summary>
    public MistakeProblem? TakeBackMove(int stayId, Mistake mistake, DateOnly today)
    {
        if (OpenStay is not { } wrong || wrong.Id != stayId) return MistakeProblem.LaterFirst;
        var before = wrong.From.DaysLater(-1);
        if (Stays.Where(s => s.MistakeId is null && s.To == before).MaxBy(s => s.Id) is not { } right
            || right.CentreId == wrong.CentreId) return MistakeProblem.NothingBefore;
        var never = new Stay { CentreId = wrong.CentreId, From = wrong.From };
        never.TakeBack(mistake, today);
        Stays.Add(never);
        wrong.CentreId = right.CentreId; // the open row stays the open one: of two, the database would refuse the second
        if (LeadOn(today) is not { } now || !WorksHere(now.Mentor))
        {
            var ended = Mentorships.Where(m => !m.IsCover && (m.To == before || (m.From >= wrong.From && m.To == m.From)))
                .Where(m => WorksHere(m.Mentor)).MaxBy(m => m.From);
            if (ended is not null && Mentorships.Where(m => !m.IsCover).All(m => m.From <= ended.From)) ended.To = null;
            else if (ended is not null) GiveLead(ended.Mentor, today);
            else if (LeadOn(today) is { } other) other.To = other.From < today ? today.DaysLater(-1) : today;
        }

        if (LeadOn(today) is null) DataFlags |= DataFlags.MentorMissing;
        else DataFlags &= ~DataFlags.MentorMissing;
        Revision++;
        return null;
    }

    /// <summary>
    /// A handover was arranged by mistake: the former lead goes on, and what was made for it and has not begun is answered, to be taken
    /// away. <see cref="MistakeProblem.Twice"/>, <see cref="MistakeProblem.LaterFirst"/> when somebody else leads since, or the former lead
    /// does not work in the centre any more. Needs stays, handovers and mentorships loaded, with the mentors' centres.
    /// </summary>
    public MistakeProblem? TakeBackHandOver(int handOverId, Mistake mistake, DateOnly today, out IReadOnlyList<Mentorship> notBegun)
    {
        notBegun = [];
        if (HandOvers.Find(h => h.Id == handOverId && h.MistakeId is null) is not { } wrong) return MistakeProblem.Twice;
        var leads = Mentorships.Where(m => !m.IsCover).OrderBy(m => m.From).ToList();
        var former = leads.FindLast(m => m.MentorId == wrong.FromMentorId && m.From < wrong.On);
        if (leads is not [.., { } last] || last.MentorId != wrong.ToMentorId || last.From != wrong.On
            || former is null || !WorksHere(former.Mentor)) return MistakeProblem.LaterFirst;
        wrong.TakeBack(mistake);
        var covers = Mentorships.Where(m => m.IsCover && m.AbsenceId is null && m.To >= today
            && ((m.MentorId == wrong.ToMentorId && m.To == wrong.On.DaysLater(-1))
                || (m.MentorId == wrong.FromMentorId && m.From == wrong.On))).ToList();
        foreach (var cover in covers.Where(m => m.From < today)) cover.To = today.DaysLater(-1);
        var away = covers.Where(m => m.From >= today).ToList();
        if (wrong.On > today)
        {
            former.To = null;
            away.Add(last);
        }
        else
        {
            GiveLead(former.Mentor, today);
        }

        notBegun = away;
        Revision++;
        return null;
    }

    /// <summary>
    /// A mentor accompanies the youth no more from a day on, as lead or as cover. Whoever was to follow begins on that day; else the heir
    /// leads; else nobody, and a lead who was to hand over to the one who leaves stays. Answers what is to be taken away, because it had
    /// not begun. <see cref="YouthProblem.MentorOfAnotherCentre"/>, <see cref="YouthProblem.MentorLeaves"/>. Needs mentorships and stays
    /// loaded, and the heir's centres.
    /// </summary>
    public YouthProblem? LetGo(int mentorId, Account? heir, DateOnly from, out IReadOnlyList<Mentorship> notBegun)
    {
        notBegun = [];
        if (heir is not null && !WorksHere(heir)) return YouthProblem.MentorOfAnotherCentre;
        if (heir is { LastDay: not null }) return YouthProblem.MentorLeaves;
        var leads = Mentorships.Where(m => !m.IsCover).OrderBy(m => m.From).ToList();
        foreach (var lead in leads.Where(m => m.MentorId == mentorId && !m.IsOverOn(from)))
        {
            var begins = lead.From > from ? lead.From : from;
            if (leads.Find(m => m.From > lead.From && m.MentorId != mentorId) is { } next) next.From = begins;
            else if (heir is not null) Mentorships.Add(new Mentorship { MentorId = heir.Id, From = begins });
            else if (lead.From > from && leads.FindLast(m => m.From < lead.From && m.MentorId != mentorId) is { } former) former.To = null;
        }

        if (heir is not null) EndOwnCover(heir.Id, from);
        var over = Mentorships.Where(m => m.MentorId == mentorId && !m.IsOverOn(from)).ToList();
        notBegun = [.. over.Where(m => m.From >= from)];
        foreach (var mentorship in over.Except(notBegun)) mentorship.To = from.DaysLater(-1);
        if (!Mentorships.Except(notBegun).Any(m => m.IsLeadOn(from))) DataFlags |= DataFlags.MentorMissing;
        Revision++;
        return null;
    }

    /// <summary>
    /// The cover of an absence lasts as long as whoever is away leads: its days after that, and it as a whole when nothing is left, are
    /// taken away. True when it is to be taken away as a whole. Needs mentorships loaded.
    /// </summary>
    public bool FitCover(Mentorship cover, int awayId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cover);
        var until = Mentorships.Where(m => m.MentorId == awayId && m.IsLeadBetween(cover.From, cover.To ?? DateOnly.MaxValue))
            .Select(m => m.To ?? DateOnly.MaxValue).DefaultIfEmpty(today.DaysLater(-1)).Max();
        if (cover.From > until) return true;
        if (cover.To is null || cover.To > until) cover.To = until;
        return false;
    }

    private Stay? FirstStay => Stays.Where(s => s.MistakeId is null).MinBy(s => s.From);

    /// <summary>Whoever leads stands in for nobody: a cover that has begun ends the day before.</summary>
    private void EndOwnCover(int mentorId, DateOnly from)
    {
        foreach (var cover in Mentorships.Where(m => m.IsCover && m.MentorId == mentorId && m.From < from && !m.IsOverOn(from)))
            cover.To = from.DaysLater(-1);
    }

    private bool WorksHere(Account mentor, bool isLent = false)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        return mentor is { Role: Role.Mentor, ClosedAt: null } && (isLent || mentor.Centres.Any(c => c.CentreId == OpenStay?.CentreId));
    }
}
