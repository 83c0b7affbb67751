namespace Pathways.Core.Workshops;

/// <summary>Where a workshop stands.</summary>
public enum WorkshopState
{
    /// <summary>Only managers see it.</summary>
    Draft = 1,

    /// <summary>Its centres see it and register.</summary>
    Published = 2,

    /// <summary>It does not take place.</summary>
    Cancelled = 3,
}
