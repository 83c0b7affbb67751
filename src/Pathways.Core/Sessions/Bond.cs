namespace Pathways.Core.Sessions;

/// <summary>How a youth and the mentor get on, from 1 to 5: a word about the relation, never about the person.</summary>
public enum Bond
{
    /// <summary>صعبة</summary>
    Hard = 1,

    /// <summary>بعيدة</summary>
    Distant = 2,

    /// <summary>عادية</summary>
    Ordinary = 3,

    /// <summary>قريبة</summary>
    Close = 4,

    /// <summary>ثقة</summary>
    Trust = 5,
}
