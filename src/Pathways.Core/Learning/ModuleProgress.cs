using Pathways.Core.Youths;

namespace Pathways.Core.Learning;

/// <summary>
/// How far a youth is in a module: lessons read, last self-check. Nothing is locked. The stage is computed by <see cref="ModuleStage"/>.
/// </summary>
public sealed class ModuleProgress
{
    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The module's key (its content folder).</summary>
    public string Module { get; set; } = "";

    /// <summary>When it was begun (UTC).</summary>
    public DateTime OpenedAt { get; set; }

    /// <summary>The furthest lesson read, from 1; 0 when none.</summary>
    public int LastLesson { get; private set; }

    /// <summary>When the self-check was last passed (UTC); a worse try later takes nothing away.</summary>
    public DateTime? CheckedAt { get; private set; }

    /// <summary>Right answers of the last try.</summary>
    public int Right { get; private set; }

    /// <summary>Questions of the last try; 0 when never tried.</summary>
    public int Questions { get; private set; }

    /// <summary>A lesson was read; going back takes nothing away.</summary>
    public void Read(int lesson) => LastLesson = Math.Max(LastLesson, lesson);

    /// <summary>The self-check was tried; it may be tried again any time.</summary>
    public void Check(int right, int questions, DateTime now)
    {
        (Right, Questions) = (right, questions);
        if (ModuleStage.Passes(right, questions)) CheckedAt = now;
    }
}
