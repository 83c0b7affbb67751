namespace Pathways.Core.Help;

/// <summary>How far a request without an answer has gone.</summary>
public enum HelpStage
{
    /// <summary>Lead mentor, cover and the centre's managers, at once.</summary>
    Asked = 1,

    /// <summary>The centre's managers, again.</summary>
    CentreManagers = 2,

    /// <summary>The managers of all centres.</summary>
    AllManagers = 3,
}
