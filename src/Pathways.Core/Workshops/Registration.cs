using Pathways.Core.Accounts;
using Pathways.Core.Youths;

namespace Pathways.Core.Workshops;

/// <summary>
/// Somebody's place in a workshop, or on its waiting list, and whether they came. Changed only by <see cref="Workshop"/>.
/// </summary>
public sealed class Registration
{
    internal Registration(Participant who) => (YouthId, StaffId) = (who.YouthId, who.StaffId);

    private Registration()
    {
    }

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The workshop.</summary>
    public int WorkshopId { get; private set; }

    /// <summary>The workshop.</summary>
    public Workshop Workshop { get; private set; } = null!;

    /// <summary>The youth; null for staff.</summary>
    public int? YouthId { get; private set; }

    /// <summary>The youth; null for staff.</summary>
    public Youth? Youth { get; private set; }

    /// <summary>The account of staff; null for a youth.</summary>
    public int? StaffId { get; private set; }

    /// <summary>The account of staff; null for a youth.</summary>
    public Account? Staff { get; private set; }

    /// <summary>A place, the waiting list, or withdrawn.</summary>
    public RegistrationState State { get; private set; }

    /// <summary>When (UTC); the waiting list goes by it.</summary>
    public DateTime RegisteredAt { get; private set; }

    /// <summary>When it was recorded that they were there (UTC).</summary>
    public DateTime? AttendedAt { get; private set; }

    /// <summary>Who recorded it; null when the person scanned the code of the room.</summary>
    public int? RecordedById { get; private set; }

    /// <summary>The three questions were answered; what was answered is kept without a name.</summary>
    public bool HasAnswered { get; internal set; }

    internal void Take(RegistrationState state, DateTime now) => (State, RegisteredAt) = (state, now);

    internal void Withdraw() => State = RegistrationState.Withdrawn;

    internal void MoveUp() => State = RegistrationState.Registered;

    internal void Attend(DateTime now, int? recordedById) => (AttendedAt, RecordedById) = (now, recordedById);

    internal void Miss()
    {
        if (RegisteredAt == AttendedAt) Withdraw(); // came without a place and got it then
        (AttendedAt, RecordedById) = (null, null);
    }
}
