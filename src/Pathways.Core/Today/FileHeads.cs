using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Today;

/// <summary>Reads what stands above the pages of a file.</summary>
public sealed class FileHeads(PathwaysDb db, Viewer viewer, LocalTime clock, ProgrammeSettings settings)
{
    private (int YouthId, FileHead Head)? read;

    /// <summary>
    /// The head of a file that the viewer sees, in one statement for the whole page. Throws when the viewer does not see it.
    /// </summary>
    public async Task<FileHead> ReadAsync(int youthId, CancellationToken cancellationToken)
    {
        if (read is not { } last || last.YouthId != youthId) read = last = (youthId, await AskAsync(youthId, cancellationToken));
        return last.Head;
    }

    private async Task<FileHead> AskAsync(int youthId, CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == youthId)
            .Select(y => new
            {
                Birth = new Birth(y.BirthDate, y.BirthPrecision),
                y.FileNumber,
                IsOwnNumber = y.Stays.AsQueryable().Where(Stay.IsOpen).Any(s => s.CentreId == y.NumberedById),
                GivingCentreArabic = y.NumberedBy.NameArabic,
                GivingCentreLatin = y.NumberedBy.NameLatin,
                CentreArabic = y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameArabic).FirstOrDefault(),
                CentreLatin = y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameLatin).FirstOrDefault(),
                y.Sex,
                HasLeft = y.Exits.AsQueryable().Where(Exit.Stands).Any(Exit.IsOpen),
                Ended = db.Youths.Where(a => a.Id == y.Id).Select(Youth.EndedBy).FirstOrDefault(),
                Risk = db.Risks.Where(RiskAssessment.Stands).Where(r => r.YouthId == y.Id).OrderByDescending(r => r.Id)
                    .Select(r => new { r.Level, r.AssessedOn, r.RaisedOn }).FirstOrDefault(),
                AssessedAt = db.Assessments.Where(Assessment.Stands).Where(a => a.YouthId == y.Id).Max(a => a.CompletedAt),
                HasMistakes = db.Mistakes.Any(m => m.YouthId == y.Id),
                IsAssessing = db.Assessments.Where(Assessment.Stands).Any(a => a.YouthId == y.Id && a.CompletedAt == null),
            })
            .SingleAsync(cancellationToken);
        DateOnly? assessed = youth.AssessedAt is { } at ? clock.DayOf(at) : null;
        var next = youth.IsAssessing || youth.HasLeft || youth.Ended is not null ? null
            : Reassessment.DueOn(assessed, youth.Risk?.Level, youth.Risk?.RaisedOn, settings);
        return new FileHead(
            youth.Birth, youth.FileNumber, youth.IsOwnNumber ? null : youth.GivingCentreArabic,
            youth.IsOwnNumber ? null : youth.GivingCentreLatin, youth.CentreArabic, youth.CentreLatin, youth.Risk?.Level,
            youth.Ended is not null ? DueState.Planned
                : Due.On(RiskReview.On(youth.Risk?.Level, youth.Risk?.AssessedOn, settings), viewer.Today, settings.DueSoonDays),
            Due.On(next, viewer.Today, settings.DueSoonDays), youth.HasMistakes)
        {
            Sex = youth.Sex,
            Ended = youth.Ended,
        };
    }
}
