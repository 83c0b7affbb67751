namespace Pathways.Core.Help;

/// <summary>How urgent a help request is, in the youth's words.</summary>
public enum HelpKind
{
    /// <summary>I want to talk.</summary>
    Talk = 1,

    /// <summary>I have a problem.</summary>
    Problem = 2,

    /// <summary>I am in danger.</summary>
    Danger = 3,
}
