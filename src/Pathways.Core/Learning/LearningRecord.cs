using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Learning;

/// <summary>What one youth learned: progress and practices of all modules, in two statements.</summary>
public sealed class LearningRecord
{
    private readonly Dictionary<string, ProgressRow> progress;
    private readonly ILookup<string, PracticeRow> practices;

    private LearningRecord(IEnumerable<ProgressRow> progress, IEnumerable<PracticeRow> practices)
    {
        this.progress = progress.ToDictionary(row => row.Module, StringComparer.Ordinal);
        this.practices = practices.ToLookup(row => row.Module, StringComparer.Ordinal);
    }

    /// <summary>Nothing learned: what somebody sees who only reads.</summary>
    public static LearningRecord Empty { get; } = new([], []);

    /// <summary>Reads the youth's own record; an empty one for anybody else.</summary>
    public static async Task<LearningRecord> MineAsync(PathwaysDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Role != Role.Youth ? Empty : await ReadAsync(db.ModuleProgress.VisibleTo(viewer, db),
            db.Practices.VisibleTo(viewer, db), cancellationToken);
    }

    /// <summary>
    /// Reads for staff the record of a youth the viewer sees. Of a sensitive module nobody is told what was read or how the self-check
    /// went; a practice of it, which the youth hands in to be confirmed, is seen by those who confirm and by nobody else.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="viewer">Who reads.</param>
    /// <param name="youthId">Whose record.</param>
    /// <param name="sensitive">Keys of the modules that a bystander should not see.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static Task<LearningRecord> ForStaffAsync(PathwaysDb db, Viewer viewer, int youthId, IReadOnlyList<string> sensitive,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return ReadAsync(db.ModuleProgress.VisibleTo(viewer, db).Where(row => row.YouthId == youthId && !sensitive.Contains(row.Module)),
            db.Practices.ToldTo(viewer, sensitive, db).Where(row => row.YouthId == youthId), cancellationToken);
    }

    private static async Task<LearningRecord> ReadAsync(IQueryable<ModuleProgress> ofModules, IQueryable<Practice> done,
        CancellationToken cancellationToken)
    {
        var progress = await ofModules
            .Select(row => new ProgressRow(row.Module, row.OpenedAt, row.LastLesson, row.CheckedAt, row.Right, row.Questions))
            .ToListAsync(cancellationToken);
        var practices = await done
            .OrderBy(row => row.Key)
            .Select(row => new PracticeRow(row.Id, row.Module, row.Key, row.DoneOn, row.YouthNote, row.ConfirmedAt, row.Alone,
                row.MentorNote, row.Photo != null, row.Revision, row.ConfirmationReadAt))
            .ToListAsync(cancellationToken);
        return new LearningRecord(progress, practices);
    }

    /// <summary>Progress in a module; null when never begun.</summary>
    public ProgressRow? ProgressOf(string module) => progress.GetValueOrDefault(module);

    /// <summary>Practices of a module that the youth has done.</summary>
    public IEnumerable<PracticeRow> PracticesOf(string module) => practices[module];

    /// <summary>A practice, when the youth has done it.</summary>
    public PracticeRow? PracticeOf(string module, string key) => practices[module].FirstOrDefault(row => row.Key == key);

    /// <summary>The stage reached in a module of so many practices.</summary>
    public LearningStage StageOf(string module, int practicesOfModule)
    {
        var row = ProgressOf(module);
        return ModuleStage.Of(row?.LastLesson ?? 0, row?.CheckedAt is not null, row is not null,
            [.. practices[module].Select(practice => (practice.ConfirmedAt is not null, practice.Alone))], practicesOfModule);
    }

    /// <summary>Progress in one module.</summary>
    /// <param name="Module">The module's key.</param>
    /// <param name="OpenedAt">When it was begun (UTC).</param>
    /// <param name="LastLesson">The furthest lesson read.</param>
    /// <param name="CheckedAt">When the self-check was passed (UTC).</param>
    /// <param name="Right">Right answers of the last try.</param>
    /// <param name="Questions">Questions of the last try; 0 when never tried.</param>
    public sealed record ProgressRow(string Module, DateTime OpenedAt, int LastLesson, DateTime? CheckedAt, int Right, int Questions);

    /// <summary>One practice.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Module">The module's key.</param>
    /// <param name="Key">The practice's key.</param>
    /// <param name="DoneOn">The day the youth did it.</param>
    /// <param name="YouthNote">The youth's words.</param>
    /// <param name="ConfirmedAt">When a mentor confirmed (UTC).</param>
    /// <param name="Alone">Done alone.</param>
    /// <param name="MentorNote">The mentor's words.</param>
    /// <param name="HasPhoto">There is a photo.</param>
    /// <param name="Revision">For forms: raised at every change.</param>
    /// <param name="ReadAt">When the youth first opened what was confirmed (UTC).</param>
    public sealed record PracticeRow(int Id, string Module, string Key, DateOnly DoneOn, string YouthNote, DateTime? ConfirmedAt,
        bool Alone, string MentorNote, bool HasPhoto, int Revision, DateTime? ReadAt)
    {
        /// <summary>It was confirmed, and the youth has not opened it since.</summary>
        public bool IsNew => ConfirmedAt is not null && ReadAt is null;
    }
}
