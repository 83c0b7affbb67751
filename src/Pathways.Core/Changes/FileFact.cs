namespace Pathways.Core.Changes;

/// <summary>
/// What of a youth's file has changed. In brackets what <see cref="FileChange.From"/> and <see cref="FileChange.To"/> hold; where nothing
/// stands, the change is told without its words, which may be about health or about others.
/// </summary>
public enum FileFact
{
    /// <summary>The name [both kinds of letters, as they stand].</summary>
    Name = 1,

    /// <summary>The birth date [yyyy-MM-dd].</summary>
    BirthDate = 2,

    /// <summary>The sex [its name].</summary>
    Sex = 3,

    /// <summary>The file number [as it stands].</summary>
    FileNumber = 4,

    /// <summary>The day of entry [yyyy-MM-dd].</summary>
    EntryDate = 5,

    /// <summary>The nationality [ISO code].</summary>
    Nationality = 6,

    /// <summary>The legal status.</summary>
    LegalStatus = 7,

    /// <summary>The legal guardian.</summary>
    Guardian = 8,

    /// <summary>The phone number.</summary>
    Phone = 9,

    /// <summary>The e-mail address.</summary>
    Email = 10,

    /// <summary>The remark.</summary>
    Notes = 11,

    /// <summary>The disability.</summary>
    Disability = 12,

    /// <summary>What makes meeting and learning easier.</summary>
    Accommodation = 13,

    /// <summary>The centre that answers for the youth [centre's key and first day].</summary>
    Centre = 20,

    /// <summary>The lead mentor [account's key and first day].</summary>
    Lead = 21,

    /// <summary>Another mentor for a while [account's key, first and last day].</summary>
    Cover = 22,

    /// <summary>The exit [day and reason].</summary>
    Exit = 30,

    /// <summary>A follow-up; its subject is the months after leaving [day of asking].</summary>
    FollowUp = 31,

    /// <summary>A document; its subject is the type [state, and the day it was obtained].</summary>
    Document = 40,

    /// <summary>The consent to an own account [day of the youth's yes].</summary>
    Consent = 50,

    /// <summary>A plan; its subject is the version [state].</summary>
    Plan = 60,
}
