namespace Pathways.Core.Accounts;

/// <summary>What an account is in the programme. An account has exactly one role.</summary>
public enum Role
{
    /// <summary>The young person; sees the own path only.</summary>
    Youth = 1,

    /// <summary>The social assistant; sees own and covered youths.</summary>
    Mentor = 2,

    /// <summary>Sees the youths of the centres given to the account, or of all centres.</summary>
    Manager = 3,

    /// <summary>Member of the psychological team; sees youths referred to the team.</summary>
    Psychologist = 4,

    /// <summary>Accounts, settings, lookups, audit. Sees no case content.</summary>
    Admin = 5,
}
