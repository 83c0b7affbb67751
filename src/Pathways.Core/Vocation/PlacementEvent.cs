using System.Linq.Expressions;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Partners;

namespace Pathways.Core.Vocation;

/// <summary>One move of a placement.</summary>
public sealed class PlacementEvent
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The placement.</summary>
    public int PlacementId { get; set; }

    /// <summary>The state it moved to.</summary>
    public PlacementState State { get; set; }

    /// <summary>The local day.</summary>
    public DateOnly On { get; set; }

    /// <summary>A remark, or the reason for dropping out.</summary>
    public string Note { get; set; } = "";

    /// <summary>With whom at that time.</summary>
    public int? PartnerId { get; set; }

    /// <summary>With whom at that time.</summary>
    public Partner? Partner { get; set; }

    /// <summary>Who recorded it.</summary>
    public int RecordedById { get; set; }

    /// <summary>Who recorded it.</summary>
    public Account RecordedBy { get; set; } = null!;

    /// <summary>Key of the mistake when it was recorded by mistake: then the placement did not move.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>Those that count, for queries.</summary>
    public static Expression<Func<PlacementEvent, bool>> Stands => e => e.MistakeId == null;

    /// <summary>It was recorded by mistake.</summary>
    internal void TakeBack(Mistake mistake) => Mistake = mistake;
}
