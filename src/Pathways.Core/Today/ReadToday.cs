using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Feedback;
using Pathways.Core.FollowUps;
using Pathways.Core.Help;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Wellbeing;
using Pathways.Core.Youths;

namespace Pathways.Core.Today;

/// <summary>
/// Reads what Today knows of a mentor's own and covered youths. Who they are is asked once; everything else is one short question about
/// them: ten or eleven, however many youths.
/// </summary>
public sealed class ReadToday(PathwaysDb db, Viewer viewer, LocalTime clock, ProgrammeSettings settings, DocumentTypes documentTypes)
{
    /// <summary>The youths found, in no order.</summary>
    public async Task<IReadOnlyList<YouthToday>> RunAsync(string search, CancellationToken cancellationToken)
    {
        var (me, today) = (viewer.AccountId, viewer.Today);
        var youths = await YouthsAsync(search, cancellationToken);
        List<int> ids = [.. youths.Select(y => y.Id)];
        var weekEnd = today.AddDays(settings.DueSoonDays);
        var end = clock.StartOf(weekEnd.AddDays(1));

        var documents = (await db.Documents.AsNoTracking().VisibleTo(viewer, db).Where(d => ids.Contains(d.YouthId))
            .Select(d => new
            {
                d.YouthId,
                Facts = new DocumentFacts(d.Type, d.State, d.RequestedOn, d.AppointmentOn, d.ObtainedOn, d.ExpiresOn, d.BlockedReason,
                    null, "", null, d.SaidHeldOn),
            }).ToListAsync(cancellationToken)).ToLookup(d => d.YouthId, d => d.Facts);
        var risks = await db.Risks.AsNoTracking().ThatCount().VisibleTo(viewer, db).Where(r => ids.Contains(r.YouthId))
            .Select(r => new { r.YouthId, r.Level, r.AssessedOn, r.RaisedOn }).ToDictionaryAsync(r => r.YouthId, cancellationToken);
        var low = !settings.Who5 ? [] : await db.ToLookAt().AsNoTracking().VisibleTo(viewer, db).Where(c => ids.Contains(c.YouthId))
            .GroupBy(c => c.YouthId).Select(g => new { g.Key, At = g.Max(c => c.AnsweredAt) })
            .ToDictionaryAsync(c => c.Key, c => c.At, cancellationToken);
        var comments = (await db.SessionParticipants.AsNoTracking().VisibleTo(viewer, db)
            .Where(p => ids.Contains(p.YouthId) && p.CommentedAt != null && p.CommentSeenAt == null)
            .Select(p => new { p.YouthId, p.SessionId, At = p.CommentedAt!.Value }).ToListAsync(cancellationToken))
            .ToLookup(p => p.YouthId, p => new YouthToday.Unread(p.SessionId, p.At));
        var wishes = (await db.PlanWishes.AsNoTracking().Where(w => ids.Contains(w.YouthId) && w.Answer == null)
            .Select(w => new { w.YouthId, w.Id, w.AskedAt }).ToListAsync(cancellationToken))
            .ToLookup(w => w.YouthId, w => new YouthToday.Wish(w.Id, w.AskedAt));
        var drafts = (await db.Drafts.AsNoTracking().Where(d => d.AccountId == me && d.YouthId != null && ids.Contains(d.YouthId.Value))
            .Select(d => new { YouthId = d.YouthId!.Value, d.Key, d.SavedAt }).ToListAsync(cancellationToken)).ToLookup(d => d.YouthId);
        var requests = await db.HelpRequests.AsNoTracking().VisibleTo(viewer, db).WaitingForStaff().Where(h => ids.Contains(h.YouthId))
            .Select(h => new { h.YouthId, h.Id, h.Kind, h.AskedAt, h.AnsweredAt, h.CallBefore }).ToListAsync(cancellationToken);
        var calls = requests.Where(h => h.AnsweredAt is null)
            .ToLookup(h => h.YouthId, h => new YouthToday.Call(h.Id, h.Kind, h.AskedAt));
        var promises = requests.Where(h => h.CallBefore is not null)
            .ToLookup(h => h.YouthId, h => new YouthToday.Promise(h.Id, h.CallBefore!.Value));
        // a question about a group stands with one of its youths
        var questions = (await db.SessionFeedback.AsNoTracking().VisibleTo(viewer, db).Unanswered(db)
            .Where(f => f.Session.Participants.Any(p => ids.Contains(p.YouthId)))
            .Select(f => new
            {
                YouthId = f.Session.Participants.Where(p => ids.Contains(p.YouthId)).Min(p => p.YouthId),
                f.SessionId,
                f.ChangedAt,
            }).ToListAsync(cancellationToken))
            .ToLookup(f => f.YouthId, f => new YouthToday.Question(f.SessionId, f.ChangedAt));
        var steps = (await db.Steps.AsNoTracking().StillToDo().Where(s => ids.Contains(s.YouthId) && s.DueOn <= weekEnd)
            .Select(s => new { s.YouthId, s.State, s.DueOn, s.Text }).ToListAsync(cancellationToken))
            .ToLookup(s => s.YouthId, s => new YouthToday.StepToDo(s.State, s.DueOn, s.Text));
        var sessions = (await db.SessionParticipants.AsNoTracking().VisibleTo(viewer, db)
            .Where(p => ids.Contains(p.YouthId) && p.Session.State == SessionState.Planned && p.Session.StartsAt < end)
            .Select(p => new { p.YouthId, p.SessionId, p.Session.StartsAt, p.Answer }).ToListAsync(cancellationToken))
            .OrderBy(p => p.StartsAt).ThenBy(p => p.SessionId)
            .ToLookup(p => p.YouthId, p => new YouthToday.SessionAhead(p.SessionId, p.StartsAt, clock.DayOf(p.StartsAt),
                p.Answer == InvitationAnswer.AsksAnotherTime));

        return
        [
            .. from youth in youths
               let path = DocumentPath.On(today, documentTypes, youth.Birth.First, youth.Nationality, documents[youth.Id])
               let risk = risks.GetValueOrDefault(youth.Id)
               select new YouthToday
               {
                   Id = youth.Id,
                   Name = youth.Name,
                   SortName = youth.SortName,
                   Birth = youth.Birth,
                   CentreArabic = youth.CentreArabic,
                   CentreLatin = youth.CentreLatin,
                   IsCovered = youth.IsCovered,
                   Since = youth.Since ?? today,
                   IsAccompanied = youth.IsAccompanied,
                   HasLeft = youth.HasLeft,
                   LastHeldOn = youth.LastHeld is { } last ? clock.DayOf(last) : null,
                   ReviewedOn = youth.ReviewedOn,
                   BigChangeOn = youth.BigChangeOn,
                   HasCard = path.HasMain,
                   CardLateSince = path.Main is { IsLate: true, Step: not DocumentStep.UnderWay } card
                       ? card.Type.AskedByLawFrom(youth.Birth.First) : null,
                   LacksPlan = youth.LacksPlan,
                   Returned = youth.ReturnedAt is { } back ? new YouthToday.GivenBack(back, youth.ReturnedByYouth) : null,
                   Practices = youth.PracticeId is { } practice
                       ? new YouthToday.PracticesDone(practice, youth.PractisedOn ?? today, youth.Practices) : null,
                   Missing = [.. path.Missing(today).Select(document => document.Type.Key)],
                   DocumentExpiresOn = path.EndsOn(settings.ExpirySoonDays, today),
                   NoMailSince = youth.NoMailSince,
                   AppointmentOn = path.Appointment(today)?.Facts.AppointmentOn,
                   Risk = risk?.Level,
                   RiskOn = risk?.AssessedOn,
                   ReassessmentOn = youth.IsAssessing ? null : Reassessment.DueOn(
                       youth.AssessedAt is { } assessed ? clock.DayOf(assessed) : null, risk?.Level, risk?.RaisedOn, settings),
                   WellbeingLowOn = low.TryGetValue(youth.Id, out var answered) ? clock.DayOf(answered) : null,
                   Comment = comments[youth.Id].OrderBy(comment => (comment.CommentedAt, comment.SessionId)).LastOrDefault(),
                   Wished = wishes[youth.Id].MinBy(wish => (wish.AskedAt, wish.Id)),
                   Asked = questions[youth.Id].MinBy(question => (question.AskedAt, question.SessionId)),
                   Draft = drafts[youth.Id].MinBy(draft => (draft.SavedAt, draft.Key)) is { } oldest
                       ? new YouthToday.Unfinished(oldest.Key, oldest.SavedAt, drafts[youth.Id].Count()) : null,
                   Help = [.. calls[youth.Id]],
                   Promised = promises[youth.Id].MinBy(promise => (promise.Before, promise.RequestId)),
                   PaperSaidOn = documents[youth.Id].Min(document => document.SaidHeldOn),
                   Steps = [.. steps[youth.Id]],
                   Sessions = [.. sessions[youth.Id]],
               },
        ];
    }

    private Task<List<Person>> YouthsAsync(string search, CancellationToken cancellationToken)
    {
        var (me, today) = (viewer.AccountId, viewer.Today);
        // first by the mentor's index, so that no table is read whole
        var mine = db.Mentorships.Where(m => m.MentorId == me).Select(m => m.YouthId);
        var held = db.SessionParticipants.ThatTookPlace();
        var inForce = db.Plans.Where(Plan.InForce);
        var waiting = db.Plans.Where(p => p.State == PlanState.Proposed || p.State == PlanState.Agreed);
        var practices = db.Practices.Where(p => p.ConfirmedAt == null);
        var returned = db.Plans.Where(p => p.State == PlanState.Draft && p.ReturnedAt != null);
        return db.Youths.AsNoTracking().VisibleTo(viewer, db).Where(y => mine.Contains(y.Id)).Matching(search, db)
            .Select(y => new Person
            {
                Id = y.Id,
                Name = y.Name,
                SortName = y.SortName,
                Birth = new Birth(y.BirthDate, y.BirthPrecision),
                Nationality = y.Nationality,
                CentreArabic = y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameArabic).FirstOrDefault() ?? "",
                CentreLatin = y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameLatin).FirstOrDefault() ?? "",
                IsCovered = !y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).Any(m => m.MentorId == me),
                Since = y.Mentorships.AsQueryable().Where(Mentorship.On(today)).Where(m => m.MentorId == me).Min(m => (DateOnly?)m.From),
                IsAccompanied = db.Youths.Where(Youth.IsAccompanied).Any(a => a.Id == y.Id),
                HasLeft = y.Exits.AsQueryable().Where(Exit.Stands).Any(Exit.IsOpen),
                NoMailSince = y.Account!.ClosedAt == null ? y.Account.NoMailSince : null,
                LastHeld = held.Where(p => p.YouthId == y.Id).Max(p => (DateTime?)p.Session.StartsAt),
                ReviewedOn = inForce.Where(p => p.YouthId == y.Id).Max(p => p.ReviewedOn),
                BigChangeOn = inForce.Where(p => p.YouthId == y.Id).Max(p => p.BigChangeOn),
                AssessedAt = db.Assessments.Where(Assessment.Stands).Where(a => a.YouthId == y.Id).Max(a => a.CompletedAt),
                LacksPlan = !inForce.Any(p => p.YouthId == y.Id) && !waiting.Any(p => p.YouthId == y.Id),
                ReturnedAt = returned.Where(p => p.YouthId == y.Id).Max(p => p.ReturnedAt),
                ReturnedByYouth = returned.Any(p => p.YouthId == y.Id && p.ReturnedByYouth),
                PracticeId = practices.Where(p => p.YouthId == y.Id).OrderBy(p => p.DoneOn).ThenBy(p => p.Id).Select(p => (int?)p.Id)
                    .FirstOrDefault(),
                PractisedOn = practices.Where(p => p.YouthId == y.Id).Min(p => (DateOnly?)p.DoneOn),
                Practices = practices.Count(p => p.YouthId == y.Id),
                IsAssessing = db.Assessments.Where(Assessment.Stands).Any(a => a.YouthId == y.Id && a.CompletedAt == null),
            })
            .ToListAsync(cancellationToken);
    }

    private sealed record Person
    {
        public required int Id { get; init; }

        public required PersonName Name { get; init; }

        public required string SortName { get; init; }

        public required Birth Birth { get; init; }

        public required string Nationality { get; init; }

        public required string CentreArabic { get; init; }

        public required string CentreLatin { get; init; }

        public bool IsCovered { get; init; }

        public DateOnly? Since { get; init; }

        public bool IsAccompanied { get; init; }

        public bool HasLeft { get; init; }

        public DateOnly? NoMailSince { get; init; }

        public DateTime? LastHeld { get; init; }

        public DateOnly? ReviewedOn { get; init; }

        public DateOnly? BigChangeOn { get; init; }

        public DateTime? AssessedAt { get; init; }

        public bool IsAssessing { get; init; }

        public bool LacksPlan { get; init; }

        public DateTime? ReturnedAt { get; init; }

        public bool ReturnedByYouth { get; init; }

        public int? PracticeId { get; init; }

        public DateOnly? PractisedOn { get; init; }

        public int Practices { get; init; }
    }
}
