using System.Linq.Expressions;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Youths;

/// <summary>
/// A youth goes from one lead mentor to another, with an overlap meeting and a closing note that the youth reads. Kept for ever.
/// </summary>
public sealed class HandOver : IRevised
{
    /// <summary>Longest time ahead a handover is planned, in days.</summary>
    public const int LongestAhead = 180;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; private set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; private set; } = null!;

    /// <summary>The lead mentor until then.</summary>
    public int FromMentorId { get; private set; }

    /// <summary>The lead mentor until then.</summary>
    public Account FromMentor { get; private set; } = null!;

    /// <summary>The new lead mentor.</summary>
    public int ToMentorId { get; private set; }

    /// <summary>The new lead mentor.</summary>
    public Account ToMentor { get; private set; } = null!;

    /// <summary>First day of the new lead mentor.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The overlap meeting, of both mentors with the youth.</summary>
    public int? MeetingId { get; private set; }

    /// <summary>A few words from the mentor who leaves; the youth reads them.</summary>
    public string ClosingNote { get; private set; } = "";

    /// <summary>Who arranged it.</summary>
    public int ArrangedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime ArrangedAt { get; private set; }

    /// <summary>When the youth first read it (UTC).</summary>
    public DateTime? ReadAt { get; private set; }

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>A handover of a youth.</summary>
    internal static HandOver Of(Youth youth, int fromMentorId, int toMentorId, DateOnly on, string closingNote, int byId, DateTime now) =>
        new()
        {
            Youth = youth,
            FromMentorId = fromMentorId,
            ToMentorId = toMentorId,
            On = on,
            ClosingNote = closingNote.Trim(),
            ArrangedById = byId,
            ArrangedAt = now
        };

    /// <summary>
    /// The mentor who leaves writes or changes the closing note, as long as the youth has not read it.
    /// <see cref="HandOverProblem.NoteMissing"/>, <see cref="HandOverProblem.NoteRead"/>.
    /// </summary>
    public HandOverProblem? Write(string closingNote)
    {
        ArgumentNullException.ThrowIfNull(closingNote);
        if (ReadAt is not null) return HandOverProblem.NoteRead;
        if (closingNote.Trim().Length == 0) return HandOverProblem.NoteMissing;
        ClosingNote = closingNote.Trim();
        return null;
    }

    /// <summary>Before it took place somebody left: it goes to another mentor, or takes place on another day.</summary>
    internal void Change(int toMentorId, DateOnly on) => (ToMentorId, On) = (toMentorId, on);

    /// <summary>The youth has read it.</summary>
    public void Read(DateTime now) => ReadAt ??= now;

    /// <summary>Key of the mistake when it was arranged by mistake.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>Those that count, for queries.</summary>
    public static Expression<Func<HandOver, bool>> Stands => h => h.MistakeId == null;

    /// <summary>It was arranged by mistake.</summary>
    internal void TakeBack(Mistake mistake) => Mistake = mistake;
}
