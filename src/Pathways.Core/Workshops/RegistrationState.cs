namespace Pathways.Core.Workshops;

/// <summary>What a registration is.</summary>
public enum RegistrationState
{
    /// <summary>Has a place.</summary>
    Registered = 1,

    /// <summary>On the waiting list.</summary>
    Waiting = 2,

    /// <summary>Gave it back.</summary>
    Withdrawn = 3,
}
