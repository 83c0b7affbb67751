namespace Pathways.Core.Sessions;

/// <summary>What a youth answered to a planned session.</summary>
public enum InvitationAnswer
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>Comes.</summary>
    Comes = 1,

    /// <summary>Asks for another time.</summary>
    AsksAnotherTime = 2,
}
