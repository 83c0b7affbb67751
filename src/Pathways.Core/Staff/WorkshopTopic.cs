namespace Pathways.Core.Staff;

/// <summary>What a workshop or training is about.</summary>
public enum WorkshopTopic
{
    /// <summary>Active citizenship: rights, duties, taking part.</summary>
    Citizenship = 1,

    /// <summary>Life skills.</summary>
    LifeSkills = 2,

    /// <summary>Education, training and work.</summary>
    Work = 3,

    /// <summary>Health and well-being.</summary>
    Health = 4,

    /// <summary>Digital life and personal data.</summary>
    Digital = 5,

    /// <summary>Arts and sports.</summary>
    Arts = 6,

    /// <summary>Relational social work.</summary>
    RelationalWork = 10,

    /// <summary>Assessment and planning.</summary>
    Planning = 11,

    /// <summary>Rights of the child and the law.</summary>
    ChildRights = 12,

    /// <summary>Listening to distress, and caring for oneself.</summary>
    Psychosocial = 13,

    /// <summary>Keeping youths safe.</summary>
    Safeguarding = 14,

    /// <summary>Something else.</summary>
    Other = 99,
}
