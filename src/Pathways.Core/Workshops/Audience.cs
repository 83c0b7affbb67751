namespace Pathways.Core.Workshops;

/// <summary>For whom a workshop is.</summary>
public enum Audience
{
    /// <summary>Youths.</summary>
    Youths = 1,

    /// <summary>The team: capacity building.</summary>
    Staff = 2,
}
