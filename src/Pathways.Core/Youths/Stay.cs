using System.Linq.Expressions;
using Pathways.Core.Centres;

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

    /// <summary>The open one, for queries: <c>y.Stays.AsQueryable().Where(Stay.IsOpen)</c>.</summary>
    public static Expression<Func<Stay, bool>> IsOpen => s => s.To == null;
}
