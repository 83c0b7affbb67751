namespace Pathways.Core.Sessions;

/// <summary>A goal of the plan that a session was about.</summary>
public sealed class SessionGoal
{
    /// <summary>The session.</summary>
    public int SessionId { get; set; }

    /// <summary>The session.</summary>
    public Session Session { get; set; } = null!;

    /// <summary>The goal.</summary>
    public int GoalId { get; set; }

    /// <summary>The goal.</summary>
    public Plans.Goal Goal { get; set; } = null!;
}
