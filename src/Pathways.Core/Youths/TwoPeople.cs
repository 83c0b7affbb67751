namespace Pathways.Core.Youths;

/// <summary>Somebody looked at two files that seemed to be of one person, and said that they are of two: not asked again.</summary>
public sealed class TwoPeople
{
    /// <summary>The older file, the lower key.</summary>
    public int FirstId { get; private set; }

    /// <summary>The older file.</summary>
    public Youth First { get; private set; } = null!;

    /// <summary>The newer file.</summary>
    public int SecondId { get; private set; }

    /// <summary>The newer file.</summary>
    public Youth Second { get; private set; } = null!;

    /// <summary>The account that said so.</summary>
    public int ById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Two files, in either order.</summary>
    public static TwoPeople Are(Youth one, Youth other, int byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        // A file that is being made has no key yet, and will be the newer one
        var inOrder = other.Id == 0 || (one.Id != 0 && one.Id < other.Id);
        return new() { First = inOrder ? one : other, Second = inOrder ? other : one, ById = byId, At = now };
    }
}
