namespace Pathways.Core.Partners;

/// <summary>Why a partner could not be saved.</summary>
public enum PartnerProblem
{
    /// <summary>A name in Arabic or Latin letters is needed.</summary>
    NameMissing = 1,

    /// <summary>Not a phone number.</summary>
    PhoneUnreadable,

    /// <summary>Not an e-mail address.</summary>
    EmailInvalid,

    /// <summary>The day of checking lies in the future.</summary>
    VerifiedInFuture,

    /// <summary>There is one of this name, kind and city already. Asked about; there may be two.</summary>
    KnownAlready,
}
