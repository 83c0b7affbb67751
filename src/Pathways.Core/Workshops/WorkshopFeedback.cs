namespace Pathways.Core.Workshops;

/// <summary>One answer to the three questions; kept without a name, a time or an order that would tell who gave it.</summary>
public sealed class WorkshopFeedback
{
    /// <summary>Key, of no order.</summary>
    public Guid Id { get; set; } = Guid.NewGuid();

    /// <summary>The workshop.</summary>
    public int WorkshopId { get; set; }

    /// <summary>Was it useful to me? 1 to 3.</summary>
    public int Useful { get; set; }

    /// <summary>Was I at ease? 1 to 3.</summary>
    public int AtEase { get; set; }

    /// <summary>Would I come again? 1 to 3.</summary>
    public int Again { get; set; }
}
