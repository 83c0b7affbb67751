namespace Pathways.Core.Plans;

/// <summary>What can happen to a plan version.</summary>
public enum PlanMoveKind
{
    /// <summary>The draft was begun.</summary>
    Started = 1,

    /// <summary>The mentor showed it to the youth.</summary>
    Proposed,

    /// <summary>The mentor took it back.</summary>
    TakenBack,

    /// <summary>The youth asked for a change.</summary>
    ChangeAsked,

    /// <summary>The youth agreed.</summary>
    Agreed,

    /// <summary>A manager returned it.</summary>
    Returned,

    /// <summary>A manager approved it.</summary>
    Approved,

    /// <summary>A big change in the youth's life was noted.</summary>
    BigChange,

    /// <summary>Its review began.</summary>
    ReviewStarted,

    /// <summary>A newer version replaced it.</summary>
    Superseded,

    /// <summary>It ended without a newer version.</summary>
    Closed,

    /// <summary>The approval was a mistake and was taken back.</summary>
    ApprovalTakenBack,

    /// <summary>The youth agreed on the device that a mentor handed over.</summary>
    AgreedHandedOver,

    /// <summary>The youth agreed on paper.</summary>
    AgreedOnPaper,

    /// <summary>The youth's yes was noted by mistake and was taken back.</summary>
    AgreementTakenBack,

    /// <summary>It was closed by mistake and is open again.</summary>
    Reopened,
}
