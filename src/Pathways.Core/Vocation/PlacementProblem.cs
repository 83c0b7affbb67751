namespace Pathways.Core.Vocation;

/// <summary>Why a placement could not be opened or moved.</summary>
public enum PlacementProblem
{
    /// <summary>From where it stands, the placement cannot move there.</summary>
    MoveNotPossible = 1,

    /// <summary>The trade is needed.</summary>
    TradeMissing,

    /// <summary>The day lies in the future.</summary>
    InFuture,

    /// <summary>The day lies before the former move.</summary>
    BeforeFormerMove,

    /// <summary>A partner is needed from here on.</summary>
    PartnerMissing,

    /// <summary>The certificate's name is needed.</summary>
    CertificateMissing,

    /// <summary>Dropping out needs a reason.</summary>
    ReasonMissing,

    /// <summary>The months in the job have not passed yet.</summary>
    TooEarly,
}
