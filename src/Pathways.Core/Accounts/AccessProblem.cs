namespace Pathways.Core.Accounts;

/// <summary>Why something about an account could not be done.</summary>
public enum AccessProblem
{
    /// <summary>Unknown name or wrong password; never says which.</summary>
    SignInFailed = 1,

    /// <summary>Too many tries; wait some minutes.</summary>
    LockedOut,

    /// <summary>No such invitation code.</summary>
    InvitationUnknown,

    /// <summary>The invitation was used before.</summary>
    InvitationUsed,

    /// <summary>The invitation is too old.</summary>
    InvitationExpired,

    /// <summary>The current password is wrong.</summary>
    WrongPassword,

    /// <summary>Shorter than the minimum (12 for staff, 10 for youths).</summary>
    PasswordTooShort,

    /// <summary>On the list of common passwords.</summary>
    PasswordTooCommon,

    /// <summary>Contains the user name or the person's name.</summary>
    PasswordContainsName,

    /// <summary>The two passwords differ.</summary>
    PasswordsDiffer,

    /// <summary>The e-mail address belongs to another account.</summary>
    EmailTaken,

    /// <summary>Not an e-mail address.</summary>
    EmailInvalid,

    /// <summary>Consent of the youth is missing.</summary>
    YouthConsentMissing,

    /// <summary>A minor needs the legal guardian's consent too.</summary>
    GuardianConsentMissing,

    /// <summary>The youth has an account already; a new code can be printed.</summary>
    HasAccountAlready,

    /// <summary>A name in Arabic or Latin letters is needed.</summary>
    NameMissing,

    /// <summary>A mentor or manager needs at least one centre.</summary>
    CentreMissing,

    /// <summary>The last admin cannot be closed.</summary>
    LastAdmin,

    /// <summary>A consent is taken back on the day it was given or later, today at the latest.</summary>
    WithdrawalDay,

    /// <summary>There is no consent that holds: it was taken back, or never recorded.</summary>
    NoConsentHolds,

    /// <summary>Somebody else saved in between.</summary>
    ChangedMeanwhile,

    /// <summary>Nobody else answers for all centres; calls for help that nobody answers go there.</summary>
    LastOfAllCentres,

    /// <summary>Nobody else reads what is referred to the psychological team.</summary>
    LastPsychologist,

    /// <summary>The last day at work is over.</summary>
    LastDayOver,

    /// <summary>The last day at work is more than a year away.</summary>
    LastDayTooFar,

    /// <summary>A youth for whom nobody, and not "nobody yet" either, was chosen.</summary>
    HeirMissing,

    /// <summary>Who was chosen for a youth does not work in the youth's centre.</summary>
    HeirElsewhere,

    /// <summary>Youths of a centre that is taken away are still accompanied.</summary>
    LeadsThere,

    /// <summary>Not the code that was sent to the address.</summary>
    CodeWrong,

    /// <summary>The code that was sent is too old, was typed wrongly too often, or was for another address.</summary>
    CodeOver,

    /// <summary>Too many codes were sent within the hour.</summary>
    CodesTooMany,

    /// <summary>The mail server did not take the code for now.</summary>
    CodeNotSent,

    /// <summary>The mail server refuses the address for good.</summary>
    EmailRefused,

    /// <summary>Workshops to come of which nobody has said who takes them over, or that they are cancelled.</summary>
    WorkshopsUndecided,

    /// <summary>Who was chosen for the workshops does not answer for all their centres, or leaves too.</summary>
    WorkshopsElsewhere,

    /// <summary>Workshops are cancelled with a reason.</summary>
    WorkshopReasonMissing,

    /// <summary>Usual hours have a beginning and, behind it, an end.</summary>
    HoursUnclear,

    /// <summary>What was typed is no phone number.</summary>
    NumberUnreadable,
}
