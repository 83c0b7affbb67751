using Pathways.Core.Youths;

namespace Pathways.Core.Workshops;

/// <summary>Who takes part: a youth, with or without an own account, or a member of staff.</summary>
/// <param name="YouthId">The youth.</param>
/// <param name="StaffId">The account of staff.</param>
public sealed record Participant(int? YouthId, int? StaffId)
{
    /// <summary>A youth.</summary>
    public static Participant Youth(int id) => new(id, null);

    /// <summary>A member of staff.</summary>
    public static Participant Staff(int accountId) => new(null, accountId);
}
