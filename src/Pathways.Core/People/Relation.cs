namespace Pathways.Core.People;

/// <summary>Who a person is to the youth.</summary>
public enum Relation
{
    /// <summary>Mother, father, brother, sister, uncle…</summary>
    Kin = 1,

    /// <summary>Who cared for the youth before.</summary>
    FormerCarer = 2,

    /// <summary>A friend.</summary>
    Friend = 3,

    /// <summary>A neighbour.</summary>
    Neighbour = 4,

    /// <summary>A teacher or trainer.</summary>
    Teacher = 5,

    /// <summary>An employer or master of a trade.</summary>
    Employer = 6,

    /// <summary>A coach, an association, a place of worship.</summary>
    Community = 7,

    /// <summary>Somebody else.</summary>
    Other = 9,
}
