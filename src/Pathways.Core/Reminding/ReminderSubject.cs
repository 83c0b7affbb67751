namespace Pathways.Core.Reminding;

/// <summary>What a reminder is about: the table whose key it carries.</summary>
public enum ReminderSubject
{
    /// <summary>A session.</summary>
    Session = 1,

    /// <summary>A step of a plan.</summary>
    Step,

    /// <summary>A workshop.</summary>
    Workshop,

    /// <summary>An accreditation.</summary>
    Accreditation,

    /// <summary>A call for help.</summary>
    HelpRequest,

    /// <summary>The code of an account.</summary>
    Invitation,

    /// <summary>A youth.</summary>
    Youth,

    /// <summary>A plan.</summary>
    Plan,

    /// <summary>A document of a youth.</summary>
    Document,

    /// <summary>An exit.</summary>
    Exit,

    /// <summary>Somebody's account.</summary>
    Account,

    /// <summary>A partner.</summary>
    Partner,
}
