namespace Pathways.Core.Today;

/// <summary>The filters of Today, in their order. A reason stands in at least one.</summary>
public enum AttentionFilter
{
    /// <summary>Somebody waits for an answer.</summary>
    Help = 1,

    /// <summary>Something is overdue.</summary>
    Overdue,

    /// <summary>The plan is to be reviewed.</summary>
    Review,

    /// <summary>Leaving soon and a document is missing.</summary>
    Leaving,

    /// <summary>No session for long.</summary>
    NoContact,

    /// <summary>Somebody said something that waits to be read or answered.</summary>
    Comments,

    /// <summary>A form was begun and not finished.</summary>
    Drafts,

    /// <summary>A risk that is high or to be judged again.</summary>
    Risk,

    /// <summary>Comes within days.</summary>
    Soon,
}
