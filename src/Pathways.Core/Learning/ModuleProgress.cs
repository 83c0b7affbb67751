using Pathways.Core.Access;
using Pathways.Core.Youths;

namespace Pathways.Core.Learning;

/// <summary>How far a youth is in a module: seen, self-checked, practised, does it alone. Nothing is locked.</summary>
public sealed class ModuleProgress
{
    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The module's key (its content folder).</summary>
    public string Module { get; set; } = "";

    /// <summary>When it was first opened (UTC).</summary>
    public DateTime OpenedAt { get; set; }

    /// <summary>The last lesson read, from 1; 0 when none.</summary>
    public int LastLesson { get; set; }

    /// <summary>When the self-check was last passed (UTC).</summary>
    public DateTime? CheckedAt { get; set; }

    /// <summary>Right answers of the last try.</summary>
    public int Right { get; set; }

    /// <summary>Questions of the last try; 0 when never tried.</summary>
    public int Questions { get; set; }
}

/// <summary>A practice in real life: the youth says "I did it", the mentor confirms.</summary>
public sealed class Practice
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The module's key.</summary>
    public string Module { get; set; } = "";

    /// <summary>The practice's key in the module.</summary>
    public string Key { get; set; } = "";

    /// <summary>The local day the youth did it.</summary>
    public DateOnly DoneOn { get; set; }

    /// <summary>The youth's words.</summary>
    public string YouthNote { get; set; } = "";

    /// <summary>When a mentor confirmed (UTC).</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>Who confirmed.</summary>
    public int? ConfirmedById { get; set; }

    /// <summary>Who confirmed.</summary>
    public Account? ConfirmedBy { get; set; }

    /// <summary>The mentor's words.</summary>
    public string MentorNote { get; set; } = "";

    /// <summary>True when the youth does it alone; false: practised with somebody.</summary>
    public bool Alone { get; set; }
}
