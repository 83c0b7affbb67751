namespace Pathways.Core.People;

/// <summary>Whether a person is the youth's second mentor.</summary>
public enum SecondMentor
{
    /// <summary>Not chosen.</summary>
    None = 0,

    /// <summary>The youth chose; the mentor is to talk with the person.</summary>
    Asked = 1,

    /// <summary>The person agreed.</summary>
    Agreed = 2,

    /// <summary>The person cannot.</summary>
    Declined = 3,
}
