using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Contact;
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>
/// Takes over what the manager has ticked of a register's differences: field by field, all in one save. Nothing else of the youth changes;
/// what hangs on another centre or mentor (planned sessions, covers, places in workshops, who is told) is settled as by hand.
/// </summary>
public sealed class TakeChanges(PathwaysDb db, CompareImport compare, CoverAbsences coverAbsences, SettleMove settleMove,
    SettleSessions settleSessions, LeaveWorkshops leaveWorkshops)
{
    /// <summary>
    /// Takes the ticked differences over. Answers how many were, and what stood against the others (a mentor of another centre, a move
    /// before the stay's first day). A difference that is gone meanwhile is passed over.
    /// </summary>
    /// <param name="importId">An import that the manager sees.</param>
    /// <param name="manager">Who takes over.</param>
    /// <param name="ticked">Numbers of rows and what is taken over of each.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<(int Taken, IReadOnlyList<YouthProblem> Problems)> RunAsync(int importId, Viewer manager,
        ILookup<int, RegisterColumn> ticked, CancellationToken cancellationToken)
    {
        var (taken, problems, moved) = await TakeAllAsync(importId, manager, ticked, cancellationToken);
        foreach (var (youthId, centreId) in moved) await leaveWorkshops.RunAsync(youthId, centreId, cancellationToken);
        return (taken, problems);
    }

    private Task<(int Taken, IReadOnlyList<YouthProblem> Problems, IReadOnlyList<(int YouthId, int? CentreId)> Moved)> TakeAllAsync(
        int importId, Viewer manager, ILookup<int, RegisterColumn> ticked, CancellationToken cancellationToken) =>
        db.CheckAndSaveAsync(async () =>
    {
        var numbers = ticked.Select(row => row.Key).ToList();
        var rows = await compare.Known(importId).Where(r => numbers.Contains(r.Number)).OrderBy(r => r.Number)
            .ToListAsync(cancellationToken);
        var differences = await compare.OfAsync(rows, cancellationToken);
        var ids = rows.Select(r => r.DuplicateOfId).ToList();
        var youths = await db.Youths.VisibleTo(manager, db).AsSplitQuery().Include(y => y.SearchTokens).Include(y => y.IntakeCategories)
            .Include(y => y.Stays).Include(y => y.HandOvers).Include(y => y.Mentorships).ThenInclude(m => m.Mentor.Centres)
            .Where(y => ids.Contains(y.Id)).ToDictionaryAsync(y => y.Id, cancellationToken);
        var cards = await db.Documents.Where(d => ids.Contains(d.YouthId) && d.Type == YouthDocument.NationalCard)
            .ToDictionaryAsync(d => d.YouthId, cancellationToken);
        var (taken, problems, moved) = (0, new List<YouthProblem>(), new List<(int YouthId, int? CentreId)>());
        foreach (var row in rows)
        {
            if (!youths.TryGetValue(row.DuplicateOfId!.Value, out var youth)) continue;
            var (centre, lead) = (youth.OpenStay?.CentreId, youth.LeadOn(manager.Today)?.MentorId);
            var before = youth.Mentorships.Where(m => m.IsOn(manager.Today)).Select(m => m.MentorId).ToHashSet();
            foreach (var difference in differences[row.Number].Where(d => ticked[row.Number].Contains(d.Column)))
            {
                if (await TakeAsync(youth, difference, cards, manager, cancellationToken) is { } problem) problems.Add(problem);
                else taken++;
            }

            var (centreNow, leadNow) = (youth.OpenStay?.CentreId, youth.LeadOn(manager.Today)?.MentorId);
            if (centreNow == centre && leadNow == lead) continue;
            await coverAbsences.RunAsync(leadNow, [youth], cancellationToken);
            if (centreNow != centre)
            {
                moved.Add((youth.Id, centreNow));
                await settleMove.RunAsync(youth, before, leadNow, cancellationToken);
            }
            else
            {
                await settleSessions.SettleAsync(youth, leadNow, cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        differences = await compare.OfAsync(rows, cancellationToken);
        foreach (var row in rows) row.Differs(differences[row.Number].Count > 0);
        await db.SaveChangesAsync(cancellationToken);
        return (taken, (IReadOnlyList<YouthProblem>)[.. problems.Distinct()], (IReadOnlyList<(int YouthId, int? CentreId)>)moved);
    }, cancellationToken);

    private async Task<YouthProblem?> TakeAsync(Youth youth, Difference difference, Dictionary<int, YouthDocument> cards, Viewer manager,
        CancellationToken cancellationToken)
    {
        var today = manager.Today;
        switch (difference.New)
        {
            case string words:
                return Take(youth, difference.Column, words);
            case Sex sex:
                youth.Sex = sex;
                return null;
            case DateOnly day:
                youth.EntryDate = day;
                return null;
            case Birth birth:
                youth.Birth = birth;
                return null;
            case int centreId when difference.Column == RegisterColumn.Centre:
                var problem = youth.MoveTo(centreId, today, today, out var notBegun);
                db.Mentorships.RemoveRange(notBegun);
                foreach (var gone in notBegun) youth.Mentorships.Remove(gone);
                return problem;
            case int mentorId:
                var mentor = await db.Users.Include(a => a.Centres).SingleAsync(a => a.Id == mentorId, cancellationToken);
                return youth.GiveLead(mentor, today, manager.AllCentres);
            default:
                if (!cards.TryGetValue(youth.Id, out var card))
                    db.Documents.Add(card = new YouthDocument { YouthId = youth.Id, Type = YouthDocument.NationalCard });
                card.Obtain(day: null, expires: null, today);
                return null;
        }
    }

    private static YouthProblem? Take(Youth youth, RegisterColumn column, string words)
    {
        switch (column)
        {
            case RegisterColumn.ArabicName:
                return youth.Rename(youth.Name with { Arabic = words });
            case RegisterColumn.LatinName:
                return youth.Rename(youth.Name with { Latin = words });
            case RegisterColumn.IntakeCategory:
                youth.IntakeCategories.Add(new YouthIntakeCategory { Category = words });
                break;
            case RegisterColumn.Notes:
                // Beside what people wrote, never in its place
                youth.Notes = $"{youth.Notes}\n{words}".Trim();
                break;
            case RegisterColumn.Province:
                youth.Province = words;
                break;
            case RegisterColumn.ReferralSource:
                youth.ReferralSource = words;
                break;
            case RegisterColumn.SchoolLevel:
                youth.SchoolLevel = words;
                break;
            case RegisterColumn.Phone:
                youth.Phone = words;
                break;
            case RegisterColumn.Email:
                youth.Email = words;
                break;
            case RegisterColumn.Nationality:
                youth.Nationality = words;
                break;
            case RegisterColumn.Guardian:
                youth.Guardian = words;
                break;
            case RegisterColumn.LegalStatus:
                youth.LegalStatus = words;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(column), column, "A register's row has no such text.");
        }

        return null;
    }
}
