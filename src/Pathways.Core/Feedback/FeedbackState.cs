namespace Pathways.Core.Feedback;

/// <summary>Where a feedback stands; also what each of its moves did.</summary>
public enum FeedbackState
{
    /// <summary>The manager asked or requested something; a mentor is to answer.</summary>
    Asked = 1,

    /// <summary>A mentor answered; the manager is to say whether that settles it.</summary>
    Answered = 2,

    /// <summary>Settled.</summary>
    Resolved = 3,

    /// <summary>Seen, well done.</summary>
    WellDone = 4,

    /// <summary>"Well done" was taken back.</summary>
    TakenBack = 5,
}
