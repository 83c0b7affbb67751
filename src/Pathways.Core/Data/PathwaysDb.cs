using System.Data;
using System.Data.Common;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Centres;
using Pathways.Core.Changes;
using Pathways.Core.Consents;
using Pathways.Core.Content;
using Pathways.Core.Documents;
using Pathways.Core.Drafts;
using Pathways.Core.Feedback;
using Pathways.Core.FollowUps;
using Pathways.Core.Help;
using Pathways.Core.Jobs;
using Pathways.Core.Learning;
using Pathways.Core.Merging;
using Pathways.Core.Mistakes;
using Pathways.Core.Offline;
using Pathways.Core.Organisation;
using Pathways.Core.Outcomes;
using Pathways.Core.Partners;
using Pathways.Core.People;
using Pathways.Core.Plans;
using Pathways.Core.Register;
using Pathways.Core.Reminders;
using Pathways.Core.Risks;
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Vocation;
using Pathways.Core.Wellbeing;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;

namespace Pathways.Core.Data;

/// <summary>
/// The database. Contexts are pooled, so nothing here knows the user: who sees what is <c>VisibleTo</c>.
/// Every write passes <see cref="WriteGate"/>, one at a time on SQLite. Where the database fails only for now
/// (<see cref="SqlServerRetries"/>), each unit of work begins again and is done once.
/// </summary>
public sealed class PathwaysDb(DbContextOptions<PathwaysDb> options) : IdentityUserContext<Account, int>(options)
{
    private bool holdsGate;

    /// <summary>Centres.</summary>
    public DbSet<Centre> Centres => Set<Centre>();

    /// <summary>Who works in or answers for which centre.</summary>
    public DbSet<CentreStaff> CentreStaff => Set<CentreStaff>();

    /// <summary>Invitations.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Phones on which their owners asked to be told.</summary>
    public DbSet<PushPhone> PushPhones => Set<PushPhone>();

    /// <summary>Codes that were sent to addresses and numbers.</summary>
    public DbSet<AddressCode> AddressCodes => Set<AddressCode>();

    /// <summary>Sign-ins ended by signing out.</summary>
    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    /// <summary>Youths.</summary>
    public DbSet<Youth> Youths => Set<Youth>();

    /// <summary>Words by which youths are found.</summary>
    public DbSet<YouthSearchToken> YouthSearchTokens => Set<YouthSearchToken>();

    /// <summary>Youths' centres, dated.</summary>
    public DbSet<Stay> Stays => Set<Stay>();

    /// <summary>Youths' mentors, dated.</summary>
    public DbSet<Mentorship> Mentorships => Set<Mentorship>();

    /// <summary>What was changed in files.</summary>
    public DbSet<FileChange> FileChanges => Set<FileChange>();

    /// <summary>Handovers from one lead mentor to another.</summary>
    public DbSet<HandOver> HandOvers => Set<HandOver>();

    /// <summary>Files that seemed to be of one person and are of two.</summary>
    public DbSet<TwoPeople> TwoPeople => Set<TwoPeople>();

    /// <summary>People youths can count on.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Mentors' absences.</summary>
    public DbSet<Absence> Absences => Set<Absence>();

    /// <summary>Referrals to the psychological team.</summary>
    public DbSet<TeamReferral> TeamReferrals => Set<TeamReferral>();

    /// <summary>Notes of the psychological team.</summary>
    public DbSet<TeamNote> TeamNotes => Set<TeamNote>();

    /// <summary>Sisters and brothers.</summary>
    public DbSet<Sibling> Siblings => Set<Sibling>();

    /// <summary>Files merged into others, or withdrawn.</summary>
    public DbSet<FormerFile> FormerFiles => Set<FormerFile>();

    /// <summary>Recorded consents.</summary>
    public DbSet<Consent> Consents => Set<Consent>();

    /// <summary>Assessments.</summary>
    public DbSet<Assessment> Assessments => Set<Assessment>();

    /// <summary>Answers of assessments.</summary>
    public DbSet<AssessmentAnswer> AssessmentAnswers => Set<AssessmentAnswer>();

    /// <summary>Versions of the assessment's wording written here.</summary>
    public DbSet<ItemSetVersion> ItemSetVersions => Set<ItemSetVersion>();

    /// <summary>Risks as judged over time.</summary>
    public DbSet<RiskAssessment> Risks => Set<RiskAssessment>();

    /// <summary>Answers on wellbeing.</summary>
    public DbSet<WellbeingCheck> WellbeingChecks => Set<WellbeingCheck>();

    /// <summary>Plan versions.</summary>
    public DbSet<Plan> Plans => Set<Plan>();

    /// <summary>What happened to plan versions.</summary>
    public DbSet<PlanMove> PlanMoves => Set<PlanMove>();

    /// <summary>Youths' wishes about their plans.</summary>
    public DbSet<PlanWish> PlanWishes => Set<PlanWish>();

    /// <summary>Sheets on which youths signed plans.</summary>
    public DbSet<PlanSheet> PlanSheets => Set<PlanSheet>();

    /// <summary>The sheets' bytes, encrypted, in parts.</summary>
    public DbSet<PlanSheetPart> PlanSheetParts => Set<PlanSheetPart>();

    /// <summary>Goals.</summary>
    public DbSet<Goal> Goals => Set<Goal>();

    /// <summary>Steps.</summary>
    public DbSet<Step> Steps => Set<Step>();

    /// <summary>Sessions.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Youths in sessions.</summary>
    public DbSet<SessionParticipant> SessionParticipants => Set<SessionParticipant>();

    /// <summary>Goals sessions were about.</summary>
    public DbSet<SessionGoal> SessionGoals => Set<SessionGoal>();

    /// <summary>Sessions as they read before corrections.</summary>
    public DbSet<SessionVersion> SessionVersions => Set<SessionVersion>();

    /// <summary>What managers say about sessions.</summary>
    public DbSet<SessionFeedback> SessionFeedback => Set<SessionFeedback>();

    /// <summary>Secret addresses of calendars.</summary>
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    /// <summary>Progress in modules.</summary>
    public DbSet<ModuleProgress> ModuleProgress => Set<ModuleProgress>();

    /// <summary>Practices in real life.</summary>
    public DbSet<Practice> Practices => Set<Practice>();

    /// <summary>Photos of practices.</summary>
    public DbSet<PracticePhoto> PracticePhotos => Set<PracticePhoto>();

    /// <summary>The photos' bytes, encrypted, in parts.</summary>
    public DbSet<PracticePhotoPart> PracticePhotoParts => Set<PracticePhotoPart>();

    /// <summary>Workshops.</summary>
    public DbSet<Workshop> Workshops => Set<Workshop>();

    /// <summary>Places in workshops.</summary>
    public DbSet<Registration> Registrations => Set<Registration>();

    /// <summary>Answers after workshops, without names.</summary>
    public DbSet<WorkshopFeedback> WorkshopFeedback => Set<WorkshopFeedback>();

    /// <summary>Staff's accreditations.</summary>
    public DbSet<Accreditation> Accreditations => Set<Accreditation>();

    /// <summary>Trainings entered by hand.</summary>
    public DbSet<TrainingEntry> TrainingEntries => Set<TrainingEntry>();

    /// <summary>Coaching notes.</summary>
    public DbSet<CoachingNote> CoachingNotes => Set<CoachingNote>();

    /// <summary>Documents.</summary>
    public DbSet<YouthDocument> Documents => Set<YouthDocument>();

    /// <summary>Copies of documents, held and gone.</summary>
    public DbSet<DocumentCopy> DocumentCopies => Set<DocumentCopy>();

    /// <summary>The copies' bytes, encrypted, in parts.</summary>
    public DbSet<DocumentCopyPart> DocumentCopyParts => Set<DocumentCopyPart>();

    /// <summary>Placements.</summary>
    public DbSet<Placement> Placements => Set<Placement>();

    /// <summary>Partners.</summary>
    public DbSet<Partner> Partners => Set<Partner>();

    /// <summary>Help requests.</summary>
    public DbSet<HelpRequest> HelpRequests => Set<HelpRequest>();

    /// <summary>Exits.</summary>
    public DbSet<Exit> Exits => Set<Exit>();

    /// <summary>Follow-up waves.</summary>
    public DbSet<FollowUpWave> FollowUpWaves => Set<FollowUpWave>();

    /// <summary>What was said to be recorded by mistake.</summary>
    public DbSet<Mistake> Mistakes => Set<Mistake>();

    /// <summary>Published outcomes.</summary>
    public DbSet<Publication> Publications => Set<Publication>();

    /// <summary>Reminders.</summary>
    public DbSet<Reminder> Reminders => Set<Reminder>();

    /// <summary>What people chose about reminders.</summary>
    public DbSet<ReminderChoice> ReminderChoices => Set<ReminderChoice>();

    /// <summary>When people want to be told.</summary>
    public DbSet<ReminderHabits> ReminderHabits => Set<ReminderHabits>();

    /// <summary>Who opened which file or list.</summary>
    public DbSet<ReadLogEntry> ReadLog => Set<ReadLogEntry>();

    /// <summary>Units of work that were committed.</summary>
    public DbSet<CommitMark> CommitMarks => Set<CommitMark>();

    /// <summary>Job runs.</summary>
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <summary>Register imports.</summary>
    public DbSet<Import> Imports => Set<Import>();

    /// <summary>Uploaded registers, encrypted, while their import waits.</summary>
    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    /// <summary>Staged register rows.</summary>
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    /// <summary>Hidden and moved modules.</summary>
    public DbSet<ContentPlace> ContentPlaces => Set<ContentPlace>();

    /// <summary>Unsaved long forms, encrypted.</summary>
    public DbSet<Draft> Drafts => Set<Draft>();

    /// <summary>Forms that were sent, by their keys.</summary>
    public DbSet<SentForm> SentForms => Set<SentForm>();

    /// <summary>Devices their mentors trust.</summary>
    public DbSet<TrustedDevice> TrustedDevices => Set<TrustedDevice>();

    /// <summary>The organisation's settings.</summary>
    public DbSet<Setting> Settings => Set<Setting>();

    /// <summary>Imports that are being written or taken back: until they are done nobody sees their youths.</summary>
    public IQueryable<int> ImportsUnderWay =>
        Imports.Where(i => i.State == ImportState.Writing || i.State == ImportState.TakingBack).Select(i => i.Id);

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: the write gate is waited for.");

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IRevised>())
        {
            if (entry.State == EntityState.Modified) entry.Entity.Revision++;
        }

        await FollowFilesAsync(cancellationToken);
        await ForgetPhonesAsync(cancellationToken);
        if (holdsGate) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        using var turn = await Gate.EnterAsync(cancellationToken);
        if (!Database.CreateExecutionStrategy().RetriesOnFailure)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        // Accepted after the commit only: what is sent again must still be waiting. New rows then get other keys than those rolled back,
        // which SQL Server never gives again
        var saved = await OnceAsync(IsolationLevel.Unspecified, () => base.SaveChangesAsync(false, cancellationToken), cancellationToken);
        if (acceptAllChangesOnSuccess) ChangeTracker.AcceptAllChanges();
        return saved;
    }

    /// <summary>A youth's account follows the file: here, so that it holds whichever way a file is changed.</summary>
    private async Task FollowFilesAsync(CancellationToken cancellationToken)
    {
        foreach (var file in ChangeTracker.Entries<Youth>().Where(entry => entry.State == EntityState.Modified).ToList())
        {
            var (youth, sex) = (file.Entity, file.Property(y => y.Sex));
            var isNew = file.ComplexProperty(y => y.Name).IsModified || sex.IsModified || file.Property(y => y.AccountId).IsModified;
            if (!isNew || youth.AccountId is not { } id) continue;
            if (await Users.FindAsync([id], cancellationToken) is { } account) account.Follow(youth.Name, sex.OriginalValue, youth.Sex);
        }
    }

    /// <summary>Nobody is told on a phone of a closed account: here, so that it holds whichever way an account is closed.</summary>
    private async Task ForgetPhonesAsync(CancellationToken cancellationToken)
    {
        foreach (var account in ChangeTracker.Entries<Account>().Where(entry => entry.State == EntityState.Modified).ToList())
        {
            if (account.Entity is not { ClosedAt: not null, Id: var id } || !account.Property(a => a.ClosedAt).IsModified) continue;
            PushPhones.RemoveRange(await PushPhones.Where(p => p.AccountId == id).ToListAsync(cancellationToken));
        }
    }

    /// <summary>
    /// Saves what was changed. False when somebody else was faster: then nothing is saved and the context is empty, so that the next
    /// question finds what that person has saved.
    /// </summary>
    public Task<bool> TrySaveAsync(CancellationToken cancellationToken) =>
        TryAsync(() => SaveChangesAsync(cancellationToken));

    /// <summary>
    /// Runs several writes as one transaction. False when somebody else was faster: as with <see cref="TrySaveAsync(CancellationToken)"/>.
    /// </summary>
    public Task<bool> TryInTransactionAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return TryAsync(() => InTransactionAsync(async () =>
        {
            await work();
            return true;
        }, cancellationToken));
    }

    private async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (DbUpdateException failure) when (SomebodyWasFaster.Shows(failure))
        {
            ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>
    /// The same for a row that somebody has read before: false also when it has been saved since.
    /// </summary>
    /// <param name="row">The row, as it is to be.</param>
    /// <param name="seen">Its revision when it was read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<bool> TrySaveAsync<T>(T row, int seen, CancellationToken cancellationToken) where T : class, IRevised
    {
        var entry = Entry(row);
        if (entry.State == EntityState.Added || entry.Property(r => r.Revision).OriginalValue == seen)
            return TrySaveAsync(cancellationToken);
        ChangeTracker.Clear();
        return Task.FromResult(false);
    }

    /// <summary>The revision of a row as it stands in the database now; 0 when it has gone.</summary>
    public async Task<int> RevisionOfAsync<T>(T row, CancellationToken cancellationToken) where T : class, IRevised =>
        await Entry(row).GetDatabaseValuesAsync(cancellationToken) is { } stands ? stands.GetValue<int>(nameof(IRevised.Revision)) : 0;

    /// <summary>
    /// Runs several writes as one transaction, holding the write gate throughout. Rolls back when the work throws. It begins on an empty
    /// context, and again from its beginning when the database fails only for now: so the work itself loads and makes all that it changes.
    /// Inside another one it is part of that.
    /// </summary>
    public Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken = default) =>
        InTransactionAsync(IsolationLevel.Unspecified, work, cancellationToken);

    /// <summary>
    /// Checks and saves as one: between the work's reading and its saving nobody saves anything that would change what was read, on any
    /// node. Whoever comes second (the database refuses) begins anew on an empty context: the check then finds what the first has saved and
    /// answers with its problem. So the work itself loads and makes all that it changes.
    /// </summary>
    public async Task<T> CheckAndSaveAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await InTransactionAsync(IsolationLevel.Serializable, work, cancellationToken);
            }
            catch (Exception failure) when (attempt < 3 && !holdsGate
                && failure is not (DbUpdateConcurrencyException or RetryLimitExceededException)
                && failure.GetBaseException() is DbException)
            {
                // The work begins anew
            }
        }
    }

    private async Task<T> InTransactionAsync<T>(IsolationLevel isolation, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (holdsGate) return await work();
        using var turn = await Gate.EnterAsync(cancellationToken);
        holdsGate = true;
        try
        {
            return await OnceAsync(isolation, () =>
            {
                ChangeTracker.Clear();
                return work();
            }, cancellationToken);
        }
        finally
        {
            holdsGate = false;
        }
    }

    /// <summary>
    /// One transaction, again from its beginning as long as the database's strategy says that it failed only for now. When the answer to
    /// the commit was lost, the mark tells whether it took place: any work is done once, also one that the database would take twice.
    /// </summary>
    private Task<T> OnceAsync<T>(IsolationLevel isolation, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var (strategy, mark) = (Database.CreateExecutionStrategy(), Guid.NewGuid());
        return strategy.ExecuteInTransactionAsync(
            async stop =>
            {
                var result = await work();
                if (strategy.RetriesOnFailure) await MarkAsync(mark, stop);
                return result;
            },
            stop => CommitMarks.AnyAsync(m => m.Id == mark, stop), isolation, cancellationToken);
    }

    private async Task MarkAsync(Guid mark, CancellationToken cancellationToken)
    {
        var now = this.GetService<TimeProvider>().GetUtcNow().UtcDateTime;
        await Database.ExecuteSqlAsync($"INSERT INTO \"CommitMarks\" (\"Id\", \"At\") VALUES ({mark}, {now})", cancellationToken);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PathwaysDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(type => typeof(IRevised).IsAssignableFrom(type.ClrType)))
        {
            builder.Entity(entity.ClrType).Property(nameof(IRevised.Revision)).IsConcurrencyToken();
        }

        CompareTextByItsBytes(builder.Model);
    }

    /// <summary>
    /// Every text is unique, joined, compared and sorted letter by letter, case and accents included, on both databases alike; SQL Server's
    /// own default would take é for e, and letters it does not know (Tifinagh) for none. What people look for without such differences has
    /// a column of ours that holds it plain: search tokens, the normalised names of accounts.
    /// </summary>
    private void CompareTextByItsBytes(IMutableModel model)
    {
        var collation = Database.IsSqlServer() ? "Latin1_General_100_BIN2" : "BINARY";
        var tables = model.GetEntityTypes().Where(type => !type.IsMappedToJson()).ToList();
        var values = tables.SelectMany(type => type.GetComplexProperties()).SelectMany(value => value.ComplexType.GetProperties());
        foreach (var column in tables.SelectMany(type => type.GetProperties()).Concat(values))
        {
            var stored = column.GetValueConverter()?.ProviderClrType ?? column.GetProviderClrType() ?? column.ClrType;
            if (stored == typeof(string) || column.GetElementType() is not null) column.SetCollation(collation);
        }
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<string>().HaveMaxLength(200);
    }

    private WriteGate Gate => this.GetService<WriteGate>();
}
