namespace Pathways.Core.Contact;

/// <summary>Sex as written in the register; also picks the grammatical form of a text.</summary>
public enum Sex
{
    /// <summary>ذكر</summary>
    Male = 1,

    /// <summary>أنثى</summary>
    Female = 2,
}
