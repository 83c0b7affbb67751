using System.Text.Json;

namespace Pathways.Core.Register;

/// <summary>What the manager decided about a duplicate.</summary>
public enum ImportDecision
{
    /// <summary>Nothing yet; duplicates are left out.</summary>
    None = 0,

    /// <summary>Leave it out.</summary>
    LeaveOut = 1,

    /// <summary>It is another person: make a new youth.</summary>
    AnotherPerson = 2,
}
