namespace Pathways.Core.Learning;

/// <summary>How far somebody is in a module. One place computes it.</summary>
public static class ModuleStage
{
    /// <summary>A self-check is passed with this share of right answers: three of four.</summary>
    public const double PassShare = 0.75;

    /// <summary>True when a try passes.</summary>
    public static bool Passes(int right, int questions) => questions > 0 && right >= questions * PassShare;

    /// <summary>
    /// The stage: alone when every practice of the module is confirmed as done alone; practised when one is confirmed; self-checked when
    /// the check was passed;
    /// seen when a lesson was read, the check tried or a practice claimed. A practice confirmed without any lesson counts: life teaches
    /// too.
    /// </summary>
    /// <param name="lastLesson">The furthest lesson read; 0 when none.</param>
    /// <param name="isChecked">The self-check was passed.</param>
    /// <param name="wasOpened">There is any trace of the module.</param>
    /// <param name="practices">Practices of the module: confirmed, and alone.</param>
    /// <param name="practicesOfModule">How many practices the module has.</param>
    public static LearningStage Of(int lastLesson, bool isChecked, bool wasOpened,
        IReadOnlyCollection<(bool Confirmed, bool Alone)> practices, int practicesOfModule)
    {
        ArgumentNullException.ThrowIfNull(practices);
        if (practicesOfModule > 0 && practices.Count(practice => practice is { Confirmed: true, Alone: true }) >= practicesOfModule)
            return LearningStage.Alone;
        if (practices.Any(practice => practice.Confirmed)) return LearningStage.Practised;
        if (isChecked) return LearningStage.Checked;
        return lastLesson > 0 || wasOpened || practices.Count > 0 ? LearningStage.Seen : LearningStage.NotYet;
    }
}
