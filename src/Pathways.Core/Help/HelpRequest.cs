using Pathways.Core.Access;
using Pathways.Core.Assessments;
using Pathways.Core.Youths;

namespace Pathways.Core.Help;

/// <summary>The youth says "I need help"; somebody answers, visibly.</summary>
public sealed class HelpRequest
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>Talk, problem or danger.</summary>
    public HelpKind Kind { get; set; }

    /// <summary>What it is about, when said.</summary>
    public Domain? Topic { get; set; }

    /// <summary>The youth's words; never shown in lists or mails.</summary>
    public string Text { get; set; } = "";

    /// <summary>When it was asked (UTC).</summary>
    public DateTime AskedAt { get; set; }

    /// <summary>When staff first opened it (UTC).</summary>
    public DateTime? SeenAt { get; set; }

    /// <summary>Who first opened it.</summary>
    public int? SeenById { get; set; }

    /// <summary>Who first opened it.</summary>
    public Account? SeenBy { get; set; }

    /// <summary>When somebody will call at the latest (UTC), as told to the youth.</summary>
    public DateTime? CallBefore { get; set; }

    /// <summary>What is told to the youth.</summary>
    public string Answer { get; set; } = "";

    /// <summary>When it was closed (UTC).</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Who closed it.</summary>
    public int? ClosedById { get; set; }

    /// <summary>What was done; mandatory when closing.</summary>
    public string ClosingNote { get; set; } = "";
}

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
