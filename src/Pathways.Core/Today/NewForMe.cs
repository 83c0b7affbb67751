using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Help;
using Pathways.Core.Learning;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;

namespace Pathways.Core.Today;

/// <summary>
/// Good news that would leave no trace on the youth's home: answered, confirmed or written, and not opened yet. It is no reminder: it is
/// read
/// from what it is about, and gone once that is opened.
/// </summary>
/// <param name="Kind">What.</param>
/// <param name="Id">Key of the request, wish, practice or session.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who.</param>
/// <param name="Words">The first words of an answer; empty where there are none.</param>
/// <param name="Module">Key of the practice's module.</param>
/// <param name="Practice">Key of the practice.</param>
public sealed record NewForMe(NewForMeKind Kind, int Id, DateTime At, PersonName By, string Words, string Module, string Practice)
{
    /// <summary>Most that are shown at once.</summary>
    public const int Most = 3;

    private const int Days = 30;

    private const int Letters = 80;

    /// <summary>The newest of the last thirty days, one statement.</summary>
    public static async Task<IReadOnlyList<NewForMe>> ReadAsync(PathwaysDb db, Viewer viewer, DateTime now,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var since = now.AddDays(-Days);
        var answers = db.HelpRequests.VisibleTo(viewer, db).SelectMany(h => h.Answers, (h, a) => new { h, a })
            .Where(x => !x.a.ForTeam && x.a.At > since && (x.h.AnswersReadAt == null || x.a.At > x.h.AnswersReadAt))
            .Select(x => new
            {
                Kind = NewForMeKind.Help,
                x.h.Id,
                x.a.At,
                x.a.ById,
                Words = x.a.Text.Substring(0, Letters),
                Module = "",
                Practice = "",
            });
        var wishes = db.PlanWishes.VisibleTo(viewer, db).Where(w => w.AnsweredAt > since && w.AnswerReadAt == null)
            .Select(w => new
            {
                Kind = NewForMeKind.Wish,
                w.Id,
                At = w.AnsweredAt!.Value,
                ById = w.AnsweredById!.Value,
                Words = w.AnswerWords.Substring(0, Letters),
                Module = "",
                Practice = "",
            });
        var practices = db.Practices.VisibleTo(viewer, db).Where(p => p.ConfirmedAt > since && p.ConfirmationReadAt == null)
            .Select(p => new
            {
                Kind = NewForMeKind.Practice,
                p.Id,
                At = p.ConfirmedAt!.Value,
                ById = p.ConfirmedById!.Value,
                Words = "",
                p.Module,
                Practice = p.Key,
            });
        var notes = db.SessionParticipants.VisibleTo(viewer, db)
            .Where(p => p.Session.LoggedAt > since && p.ReadAt == null && (p.Note != "" || p.Session.OpenNote != ""))
            .Select(p => new
            {
                Kind = NewForMeKind.Note,
                Id = p.SessionId,
                At = p.Session.LoggedAt!.Value,
                ById = p.Session.MentorId,
                Words = "",
                Module = "",
                Practice = "",
            });
        var newest = answers.Concat(wishes).Concat(practices).Concat(notes)
            .OrderByDescending(x => x.At).ThenBy(x => x.Kind).ThenBy(x => x.Id).Take(Most);
        return await newest.Join(db.Users, x => x.ById, a => a.Id, (x, a) => new { x, a.Name })
            .OrderByDescending(y => y.x.At).ThenBy(y => y.x.Kind).ThenBy(y => y.x.Id)
            .Select(y => new NewForMe(y.x.Kind, y.x.Id, y.x.At, y.Name, y.x.Words, y.x.Module, y.x.Practice))
            .ToListAsync(cancellationToken);
    }
}
