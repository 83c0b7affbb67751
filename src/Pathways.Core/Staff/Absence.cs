using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Staff;

/// <summary>
/// A mentor is away between two days, and another one stands in for all youths at once. Each youth's cover is a dated
/// <see cref="Mentorship"/> of its own.
/// </summary>
public sealed class Absence : IRevised
{
    /// <summary>Longest absence, in days.</summary>
    public const int LongestDays = 366;

    /// <summary>How far back an absence may begin when it is written down, in days.</summary>
    public const int LatestDays = 31;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Who is away.</summary>
    public int MentorId { get; private set; }

    /// <summary>Who is away.</summary>
    public Account Mentor { get; private set; } = null!;

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Why, in one word; nothing about health or family is written down.</summary>
    public AbsenceReason Reason { get; private set; }

    /// <summary>Who stands in.</summary>
    public int CoverId { get; private set; }

    /// <summary>Who stands in.</summary>
    public Account Cover { get; private set; } = null!;

    /// <summary>Who wrote it down.</summary>
    public int RecordedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The covers made for it, one for each youth.</summary>
    public List<Mentorship> Covers { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>
    /// A new absence. <see cref="AbsenceProblem.EndsBeforeStart"/>, <see cref="AbsenceProblem.TooLong"/>,
    /// <see cref="AbsenceProblem.TooEarly"/>,
    /// <see cref="AbsenceProblem.SamePerson"/>.
    /// </summary>
    public static (Absence? Absence, AbsenceProblem? Problem) Record(int mentorId, Account cover, DateOnly from, DateOnly to,
        AbsenceReason reason, int byId, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(cover);
        if (mentorId == cover.Id) return (null, AbsenceProblem.SamePerson);
        if (to < from) return (null, AbsenceProblem.EndsBeforeStart);
        if (to.DayNumber - from.DayNumber >= LongestDays) return (null, AbsenceProblem.TooLong);
        if (from < today.AddDays(-LatestDays)) return (null, AbsenceProblem.TooEarly);
        return (new Absence
        {
            MentorId = mentorId,
            CoverId = cover.Id,
            Cover = cover,
            From = from,
            To = to,
            Reason = reason,
            RecordedById = byId,
            RecordedAt = now
        }, null);
    }

    /// <summary>
    /// Gives a youth the cover for the days on which the mentor leads and is away: how many covers were made (two when the mentor led
    /// twice), and the last refusal of one.
    /// Needs the youth's stays and mentorships and the cover's centres loaded.
    /// </summary>
    public (int Made, YouthProblem? Problem) GiveCover(Youth youth)
    {
        ArgumentNullException.ThrowIfNull(youth);
        var (made, problem) = (0, (YouthProblem?)null);
        foreach (var lead in youth.Mentorships.Where(m => m.MentorId == MentorId && m.IsLeadBetween(From, To)).ToList())
        {
            if (youth.GiveCover(Cover, lead.From > From ? lead.From : From, lead.To < To ? lead.To.Value : To) is { } wrong)
            {
                problem = wrong;
                continue;
            }

            Covers.Add(youth.Mentorships[^1]);
            made++;
        }

        return (made, problem);
    }

    /// <summary>
    /// The mentor is back on a day: the covers end the day before; those that have not begun are taken away.
    /// <see cref="AbsenceProblem.OverAlready"/>.
    /// Needs <see cref="Covers"/> loaded; answers the covers to be taken away.
    /// </summary>
    public (IReadOnlyList<Mentorship> NotBegun, AbsenceProblem? Problem) BackOn(DateOnly day)
    {
        if (To < day) return ([], AbsenceProblem.OverAlready);
        var notBegun = Covers.Where(c => c.From >= day).ToList();
        foreach (var cover in Covers.Except(notBegun).Where(c => c.To is null || c.To >= day)) cover.To = day.AddDays(-1);
        To = day.AddDays(-1);
        return (notBegun, null);
    }
}
