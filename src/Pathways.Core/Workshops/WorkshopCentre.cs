using Pathways.Core.Centres;

namespace Pathways.Core.Workshops;

/// <summary>A centre to which a workshop is published.</summary>
public sealed class WorkshopCentre
{
    /// <summary>The workshop.</summary>
    public int WorkshopId { get; set; }

    /// <summary>The centre.</summary>
    public int CentreId { get; set; }

    /// <summary>The centre.</summary>
    public Centre Centre { get; set; } = null!;
}
