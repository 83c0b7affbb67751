using System.Linq.Expressions;
using Pathways.Core.Accounts;

namespace Pathways.Core.Youths;

/// <summary>A mentor's time with a youth, as lead or as cover.</summary>
public sealed class Mentorship
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The mentor's account.</summary>
    public int MentorId { get; set; }

    /// <summary>The mentor's account.</summary>
    public Account Mentor { get; set; } = null!;

    /// <summary>A cover stands in for the lead mentor for a while.</summary>
    public bool IsCover { get; set; }

    /// <summary>It is no cover.</summary>
    public bool IsLead => !IsCover;

    /// <summary>The absence a cover was made for; null when given by hand.</summary>
    public int? AbsenceId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; null while open.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Whether it holds on a local day, as lead or as cover.</summary>
    public bool IsOn(DateOnly day) => From <= day && (To is null || To >= day);

    /// <summary>Whether it is over on a local day; one that only begins later is not.</summary>
    public bool IsOverOn(DateOnly day) => To < day;

    /// <summary>Whether it is the lead on a local day.</summary>
    public bool IsLeadOn(DateOnly day) => !IsCover && IsOn(day);

    /// <summary>Whether it is the lead on any of the days.</summary>
    public bool IsLeadBetween(DateOnly from, DateOnly to) => !IsCover && From <= to && (To is null || To >= from);

    /// <summary>
    /// <see cref="IsOn"/> for queries: <c>y.Mentorships.AsQueryable().Where(Mentorship.On(today))</c>. Whoever's account is closed
    /// accompanies nobody, also where a row was left open.
    /// </summary>
    public static Expression<Func<Mentorship, bool>> On(DateOnly day) => m => m.From <= day && (m.To == null || m.To >= day)
        && m.Mentor.ClosedAt == null;

    /// <summary><see cref="IsLeadOn"/> for queries, as <see cref="On"/>. A youth has one lead a day at most.</summary>
    public static Expression<Func<Mentorship, bool>> LeadOn(DateOnly day) => m => !m.IsCover && m.From <= day
        && (m.To == null || m.To >= day) && m.Mentor.ClosedAt == null;

    /// <summary><see cref="IsLeadBetween"/> for queries.</summary>
    public static Expression<Func<Mentorship, bool>> LeadBetween(DateOnly from, DateOnly to) =>
        m => !m.IsCover && m.From <= to && (m.To == null || m.To >= from);

    /// <summary>Leads of any time, for queries.</summary>
    public static Expression<Func<Mentorship, bool>> Leads => m => !m.IsCover;

    /// <summary><see cref="On"/>, on any of some days.</summary>
    public static Expression<Func<Mentorship, bool>> Between(DateOnly from, DateOnly to) =>
        m => m.From <= to && (m.To == null || m.To >= from) && m.Mentor.ClosedAt == null;

    /// <summary>Those that hold on a day or later, for queries.</summary>
    public static Expression<Func<Mentorship, bool>> NotOverOn(DateOnly day) => m => m.To == null || m.To >= day;
}
