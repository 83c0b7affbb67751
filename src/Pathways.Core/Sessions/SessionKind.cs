namespace Pathways.Core.Sessions;

/// <summary>What kind of contact a session is.</summary>
public enum SessionKind
{
    /// <summary>One youth, face to face.</summary>
    Individual = 1,

    /// <summary>A group.</summary>
    Group = 2,

    /// <summary>A visit.</summary>
    Visit = 3,

    /// <summary>By phone.</summary>
    Phone = 4,

    /// <summary>By message.</summary>
    Message = 5,

    /// <summary>A relational activity.</summary>
    Activity = 6,

    /// <summary>With the family.</summary>
    Family = 7,

    /// <summary>With a partner.</summary>
    Partner = 8,
}
