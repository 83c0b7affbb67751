using System.Linq.Expressions;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Staff;

/// <summary>
/// A mentor is away between two days, and another one stands in for all youths at once, as soon as somebody is found. Each youth's
/// cover is a dated <see cref="Mentorship"/> of its own.
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

    /// <summary>Who stands in; null while nobody does.</summary>
    public int? CoverId { get; private set; }

    /// <summary>Who stands in.</summary>
    public Account? Cover { get; private set; }

    /// <summary>Somebody who answers for all centres said that the cover may be of another centre.</summary>
    public bool IsLent { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public int RecordedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The covers made for it, one for each youth.</summary>
    public List<Mentorship> Covers { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>Those that hold on any of some days, for queries.</summary>
    public static Expression<Func<Absence, bool>> Between(DateOnly from, DateOnly to) => a => a.From <= to && a.To >= from
        && a.From <= a.To;

    /// <summary>
    /// A new absence, with or without somebody who stands in. <see cref="AbsenceProblem.EndsBeforeStart"/>,
    /// <see cref="AbsenceProblem.TooLong"/>, <see cref="AbsenceProblem.TooEarly"/>, <see cref="AbsenceProblem.SamePerson"/>.
    /// </summary>
    public static Result<Absence, AbsenceProblem> Record(int mentorId, Account? cover, DateOnly from, DateOnly to,
        AbsenceReason reason, bool isLent, int byId, DateOnly today, DateTime now)
    {
        if (from < today.AddDays(-LatestDays)) return AbsenceProblem.TooEarly;
        var absence = new Absence { MentorId = mentorId, RecordedById = byId, RecordedAt = now };
        return absence.Set(cover, from, to, reason, isLent) is { } problem ? problem : absence;
    }

    /// <summary>
    /// Other days, another reason, somebody else who stands in. Covers from today on are made anew afterwards (<see cref="GiveCover"/>);
    /// answers those that have not begun, to be taken away. <see cref="AbsenceProblem.OverAlready"/>, and those of a new one. Needs
    /// <see cref="Covers"/> loaded.
    /// </summary>
    public Result<Mentorship[], AbsenceProblem> Correct(Account? cover, DateOnly from, DateOnly to,
        AbsenceReason reason, bool isLent, DateOnly today)
    {
        if (To < today) return AbsenceProblem.OverAlready;
        if (from < From && from < today.AddDays(-LatestDays)) return AbsenceProblem.TooEarly;
        if (Set(cover, from, to, reason, isLent) is { } problem) return problem;
        return EndCovers(today);
    }

    /// <summary>Who stood in is gone from a day on; somebody else is to be found. The covers end elsewhere.</summary>
    public void WithoutCover() => (CoverId, Cover, IsLent) = (null, null, false);

    /// <summary>
    /// Gives a youth the cover for the days on which the mentor leads and is away, from a day on: how many covers were made (two when the
    /// mentor led twice), and the last refusal of one. Nothing while nobody stands in. Needs the youth's stays and mentorships and the
    /// cover's centres loaded.
    /// </summary>
    public (int Made, YouthProblem? Problem) GiveCover(Youth youth, DateOnly first)
    {
        ArgumentNullException.ThrowIfNull(youth);
        var (made, problem) = (0, (YouthProblem?)null);
        if (Cover is null) return (0, null);
        foreach (var lead in youth.Mentorships.Where(m => m.MentorId == MentorId && m.IsLeadBetween(From, To)).ToList())
        {
            var (from, to) = (Later(Later(lead.From, From), first), lead.To < To ? lead.To.Value : To);
            if (to < from) continue;
            if (youth.GiveCover(Cover, from, to, IsLent) is { } wrong)
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
    public Result<Mentorship[], AbsenceProblem> BackOn(DateOnly day)
    {
        if (To < day) return AbsenceProblem.OverAlready;
        var notBegun = EndCovers(day);
        To = day.AddDays(-1);
        return notBegun;
    }

    private AbsenceProblem? Set(Account? cover, DateOnly from, DateOnly to, AbsenceReason reason, bool isLent)
    {
        if (MentorId == cover?.Id) return AbsenceProblem.SamePerson;
        if (to < from) return AbsenceProblem.EndsBeforeStart;
        if (to.DayNumber - from.DayNumber >= LongestDays) return AbsenceProblem.TooLong;
        (CoverId, Cover, From, To, Reason, IsLent) = (cover?.Id, cover, from, to, reason, isLent && cover is not null);
        return null;
    }

    private Mentorship[] EndCovers(DateOnly day)
    {
        var notBegun = Covers.Where(c => c.From >= day).ToArray();
        foreach (var cover in Covers.Except(notBegun).Where(c => c.To is null || c.To >= day)) cover.To = day.AddDays(-1);
        return notBegun;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
