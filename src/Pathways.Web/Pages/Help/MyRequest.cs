using Microsoft.EntityFrameworkCore;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Help;
using Pathways.Core.Reminders;

namespace Pathways.Web.Pages.Help;

/// <summary>
/// A request as the youth who asked sees it: who was told, who read it, what was answered. The note at closing is the staff's.
/// </summary>
public sealed record MyRequest(
    int Id, HelpKind Kind, Domain? Topic, string Text, DateTime AskedAt, DateTime? SeenAt, PersonName? SeenBy, DateTime? CallBefore,
    DateTime? AnsweredAt, DateTime? AnswersReadAt, DateTime? SafeAt, DateTime? TakenBackAt, DateTime? ClosedAt,
    IReadOnlyList<MyRequest.AnswerRow> Answers, IReadOnlyList<MyRequest.ToldRow> Told)
{
    /// <summary>A danger from which the youth has not said to be safe.</summary>
    public bool IsDanger => Kind == HelpKind.Danger && ClosedAt is null && SafeAt is null && TakenBackAt is null;

    /// <summary>Something was answered that the youth has not opened.</summary>
    public bool HasNews => Answers.Any(answer => AnswersReadAt is not { } read || answer.At > read);

    /// <summary>Reads them; the order is the caller's.</summary>
    public static IQueryable<MyRequest> From(IQueryable<HelpRequest> requests, PathwaysDb db) => requests.Select(h => new MyRequest(
        h.Id, h.Kind, h.Topic, h.Text, h.AskedAt, h.SeenAt, h.SeenBy!.Name, h.CallBefore, h.AnsweredAt, h.AnswersReadAt, h.SafeAt,
        h.TakenBackAt, h.ClosedAt,
        h.Answers.Where(a => !a.ForTeam).OrderBy(a => a.Id).Select(a => new AnswerRow(a.Text, a.By.Name, a.At)).ToList(),
        db.Reminders.Where(r => r.SubjectId == h.Id && EscalateHelp.Rules.Contains(r.Rule) && r.Channel == ReminderChannel.Page
            && r.DroppedAt == null).OrderBy(r => r.Id).Select(r => new ToldRow(r.RecipientId, r.Recipient.Name)).ToList()))
        .AsSplitQuery(); // one statement would read every answer there is

    /// <summary>What somebody answered.</summary>
    public sealed record AnswerRow(string Text, PersonName By, DateTime At);

    /// <summary>Somebody who was told.</summary>
    public sealed record ToldRow(int RecipientId, PersonName Name);
}
