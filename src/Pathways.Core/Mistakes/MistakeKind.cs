namespace Pathways.Core.Mistakes;

/// <summary>What can have been recorded by mistake.</summary>
public enum MistakeKind
{
    /// <summary>That a youth left.</summary>
    Exit = 1,

    /// <summary>What became of a youth, at one wave.</summary>
    Wave = 2,

    /// <summary>A move of a placement.</summary>
    PlacementMove = 3,

    /// <summary>A placement with all its moves.</summary>
    Placement = 4,

    /// <summary>That a youth moved to another centre.</summary>
    Transfer = 5,

    /// <summary>A session in a youth's file, which belongs into another or into none.</summary>
    Session = 6,

    /// <summary>That a request for help was closed.</summary>
    HelpClosed = 7,

    /// <summary>Where a document stands, or the day it was obtained.</summary>
    Document = 8,

    /// <summary>A manager's yes to a plan.</summary>
    PlanApproval = 9,

    /// <summary>A mentor's confirmation of a practice.</summary>
    Practice = 10,

    /// <summary>How much a youth is at risk.</summary>
    Risk = 11,

    /// <summary>A manager's confirmation of training hours.</summary>
    Training = 12,

    /// <summary>An accreditation of a member of staff.</summary>
    Accreditation = 13,

    /// <summary>A coaching note.</summary>
    CoachingNote = 14,

    /// <summary>That a youth goes from one lead mentor to another.</summary>
    HandOver = 15,

    /// <summary>A consent that nobody gave.</summary>
    Consent = 16,

    /// <summary>That a plan ended without a newer version.</summary>
    PlanClosed = 17,

    /// <summary>A youth's yes to a plan that a mentor noted, on a device handed over or on paper.</summary>
    PlanAgreement = 18,

    /// <summary>That a youth who had left came back.</summary>
    Return = 19,

    /// <summary>That a consent was taken back.</summary>
    Withdrawal = 20,

    /// <summary>That a workshop was cancelled.</summary>
    WorkshopCancelled = 21,

    /// <summary>An assessment in the wrong youth's file, with both voices.</summary>
    Assessment = 22,

    /// <summary>Answers on wellbeing in the wrong youth's file.</summary>
    Wellbeing = 23,
}
