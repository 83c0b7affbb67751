namespace Pathways.Core.Register;

/// <summary>What will become of a staged row.</summary>
public enum ImportFate
{
    /// <summary>A new youth.</summary>
    New = 1,

    /// <summary>Exists already.</summary>
    Duplicate = 2,

    /// <summary>Something is wrong.</summary>
    Wrong = 3,

    /// <summary>Waits for the manager: unknown centre or mentor.</summary>
    Question = 4,

    /// <summary>Exists already, and the register says something else about it: the manager may take that over.</summary>
    Changed = 5,
}
