using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Changes;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Consents;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;

namespace Pathways.Core.Merging;

/// <summary>
/// Withdraws a file that was made by mistake: nobody sees it and nothing counts it any more, and its number is free. Not one in which
/// something true stands about a youth: that is merged with the right file, or the youth has left.
/// </summary>
public sealed class WithdrawFile(PathwaysDb db, Viewer viewer, LocalTime clock)
{
    /// <summary>
    /// Whether the file can be withdrawn: <see cref="MergingProblem.SomethingWritten"/>, <see cref="MergingProblem.SessionsPlanned"/>.
    /// </summary>
    public async Task<MergingProblem?> CheckAsync(int youthId, CancellationToken cancellationToken)
    {
        if (await db.Youths.AnyAsync(y => y.Id == youthId && y.Account!.PasswordHash != null, cancellationToken))
            return MergingProblem.SomethingWritten;
        foreach (var kind in FileRows.Kinds(db.Model))
        {
            foreach (var row in await FileRows.OfAsync(db, kind, youthId, cancellationToken))
                if (IsWritten(row.Entity)) return MergingProblem.SomethingWritten;
        }

        var now = clock.UtcNow;
        var sessions = await db.SessionParticipants.Where(p => p.YouthId == youthId)
            .Select(p => new
            {
                IsLogged = p.Session.LoggedAt != null,
                IsAhead = p.Session.State == SessionState.Planned
                && p.Session.StartsAt > now
            }).ToListAsync(cancellationToken);
        return sessions.Exists(s => s.IsLogged) ? MergingProblem.SomethingWritten
            : sessions.Exists(s => s.IsAhead) ? MergingProblem.SessionsPlanned : null;
    }

    /// <summary>
    /// Withdraws it. <see cref="MergingProblem.ReasonMissing"/>, <see cref="MergingProblem.WentOn"/>, and those of
    /// <see cref="CheckAsync"/>.
    /// </summary>
    public Task<MergingProblem?> RunAsync(int youthId, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return db.CheckAndSaveAsync(async () =>
        {
            if (reason.Trim().Length == 0) return (MergingProblem?)MergingProblem.ReasonMissing;
            var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == youthId).Include(y => y.Stays).Include(y => y.Account)
                .AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
            if (youth is null) return MergingProblem.WentOn;
            if (await CheckAsync(youthId, cancellationToken) is { } problem) return problem;
            var file = new FormerFile
            {
                YouthId = youthId,
                CentreId = youth.OpenStay?.CentreId,
                FileNumber = youth.FileNumber,
                Reason = reason.Trim(),
                ById = viewer.AccountId,
                At = clock.UtcNow,
            };
            var going = new GoingFile(file);
            await going.SetAsideAsync(db, youth, clock.UtcNow, viewer.Today, cancellationToken);
            if (youth.Account is { ClosedAt: null } account) going.Set(db.Entry(account), nameof(Account.ClosedAt), clock.UtcNow);
            db.FormerFiles.Add(file);
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }, cancellationToken);
    }

    // What a new kind of row says is taken for true until somebody says otherwise here; of sessions their log decides
    private static bool IsWritten(object row) => row switch
    {
        YouthIntakeCategory or Stay or Mentorship or TwoPeople or Sibling or Consent or SessionParticipant or FileChange => false,
        YouthDocument document => document.CopyId is not null,
        Registration registration => registration.State != RegistrationState.Withdrawn,
        _ => true,
    };
}
