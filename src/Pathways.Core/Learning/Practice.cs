using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Youths;

namespace Pathways.Core.Learning;

/// <summary>A practice in real life: the youth says "I did it", the mentor confirms.</summary>
public sealed class Practice : IRevised
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
    public DateOnly DoneOn { get; private set; }

    /// <summary>The youth's words.</summary>
    public string YouthNote { get; private set; } = "";

    /// <summary>When a mentor confirmed (UTC).</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>When the youth first opened what was confirmed (UTC); null while it is new.</summary>
    public DateTime? ConfirmationReadAt { get; private set; }

    /// <summary>Who confirmed.</summary>
    public int? ConfirmedById { get; private set; }

    /// <summary>Who confirmed.</summary>
    public Account? ConfirmedBy { get; private set; }

    /// <summary>The mentor's words.</summary>
    public string MentorNote { get; private set; } = "";

    /// <summary>True when the youth does it alone; false: practised with somebody.</summary>
    public bool Alone { get; private set; }

    /// <summary>Whether the youth wants it in the skill passport; null: never chosen (<see cref="Passport"/>).</summary>
    public bool? InPassport { get; private set; }

    /// <summary>A photo of it, if any; kept and removed by <see cref="KeepPhotos"/>.</summary>
    public PracticePhoto? Photo { get; private set; }

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>
    /// The youth says "I did it" on a local day; day and words may be mended until somebody confirms.
    /// <see cref="LearningProblem.ConfirmedAlready"/>, <see cref="LearningProblem.DoneInFuture"/>.
    /// </summary>
    public LearningProblem? Claim(DateOnly doneOn, string note, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (ConfirmedAt is not null) return LearningProblem.ConfirmedAlready;
        if (doneOn > today) return LearningProblem.DoneInFuture;
        (DoneOn, YouthNote) = (doneOn, note.Trim());
        return null;
    }

    /// <summary>
    /// A mentor confirms: practised with somebody, or does it alone. The first may be raised to the second later.
    /// <see cref="LearningProblem.ConfirmedAlready"/>.
    /// </summary>
    public LearningProblem? Confirm(bool alone, string note, int byAccountId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (ConfirmedAt is not null && (Alone || !alone)) return LearningProblem.ConfirmedAlready;
        (Alone, MentorNote, ConfirmedById, ConfirmedAt, ConfirmationReadAt) = (alone, note.Trim(), byAccountId, now, null);
        return null;
    }

    /// <summary>
    /// The youth wants it in the skill passport, or not; may be changed at any time. <see cref="LearningProblem.NotConfirmedYet"/>.
    /// </summary>
    public LearningProblem? Choose(bool inPassport)
    {
        if (ConfirmedAt is null) return LearningProblem.NotConfirmedYet;
        InPassport = inPassport;
        return null;
    }

    /// <summary>
    /// It was confirmed by mistake: it waits for a mentor again, and stands in no passport. <see cref="MistakeProblem.Twice"/>.
    /// </summary>
    public MistakeProblem? TakeBackConfirmation()
    {
        if (ConfirmedAt is null) return MistakeProblem.Twice;
        (ConfirmedAt, ConfirmedById, ConfirmationReadAt, MentorNote, Alone, InPassport) = (null, null, null, "", false, null);
        return null;
    }
}
