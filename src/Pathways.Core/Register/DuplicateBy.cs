namespace Pathways.Core.Register;

/// <summary>What two records of one person have in common.</summary>
public enum DuplicateBy
{
    /// <summary>Not a duplicate.</summary>
    Nothing = 0,

    /// <summary>The file number.</summary>
    FileNumber = 1,

    /// <summary>Name, and birth date or phone (<see cref="Youths.Likeness"/>); may be another person.</summary>
    Likeness = 2,
}
