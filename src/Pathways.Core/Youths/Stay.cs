using System.Linq.Expressions;
using Pathways.Core.Centres;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Youths;

/// <summary>The centre that answers for a youth between two days. At most one is open.</summary>
public sealed class Stay
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The centre.</summary>
    public int CentreId { get; set; }

    /// <summary>The centre.</summary>
    public Centre Centre { get; set; } = null!;

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; null while open.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Key of the mistake when the youth never moved here.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>Those that were, for queries. The open one is always one of them.</summary>
    public static Expression<Func<Stay, bool>> Stands => s => s.MistakeId == null;

    /// <summary>The open one, for queries: <c>y.Stays.AsQueryable().Where(Stay.IsOpen)</c>.</summary>
    public static Expression<Func<Stay, bool>> IsOpen => s => s.To == null;

    /// <summary>The youth never moved here: it is over, and none of the youth's stays.</summary>
    internal void TakeBack(Mistake mistake, DateOnly today) => (Mistake, To) = (mistake, today > From ? today : From);
}
