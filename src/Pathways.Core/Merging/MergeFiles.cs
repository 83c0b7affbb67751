using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;

namespace Pathways.Core.Merging;

/// <summary>
/// Merges two files of one person: everything of the one that goes moves into the kept one (<see cref="MergeRules"/>), centre and mentor
/// are those of the kept one. Every change is written down, so that it can be changed back (<see cref="BringBackFile"/>).
/// </summary>
public sealed class MergeFiles(PathwaysDb db, Viewer viewer, LocalTime clock)
{
    /// <summary>What a merge would move, by kind; kinds of which there is nothing are left out.</summary>
    public async Task<IReadOnlyList<MergeCount>> CountAsync(int keptId, int otherId, CancellationToken cancellationToken)
    {
        var counts = new List<MergeCount>();
        foreach (var kind in FileRows.Kinds(db.Model))
        {
            var rows = await FileRows.OfAsync(db, kind, otherId, cancellationToken);
            var kept = rows.Count == 0 ? [] : await FileRows.OfAsync(db, kind, keptId, cancellationToken);
            var moves = rows.Count(row => MergeRules.Moves(kind, row, kept, keptId, viewer.Today));
            if (rows.Count > 0) counts.Add(new MergeCount(kind.Name, moves, rows.Count - moves));
        }

        return [.. counts.GroupBy(count => count.Kind)
            .Select(same => new MergeCount(same.Key, same.Sum(count => count.Moves), same.Sum(count => count.Stays)))];
    }

    /// <summary>
    /// Merges the other file into the kept one. <see cref="MergingProblem.SameFile"/>, <see cref="MergingProblem.WentOn"/>,
    /// <see cref="MergingProblem.AccountMissing"/>; or what the kept file cannot say so.
    /// </summary>
    public Task<(MergingProblem? Problem, YouthProblem? OfFile)> RunAsync(int keptId, int otherId, MergeChoice choice,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return db.CheckAndSaveAsync<(MergingProblem?, YouthProblem?)>(async () =>
        {
            if (keptId == otherId) return (MergingProblem.SameFile, null);
            var (kept, other) = (await FindAsync(keptId, cancellationToken), await FindAsync(otherId, cancellationToken));
            if (kept is null || other is null) return (MergingProblem.WentOn, null);
            if (kept.AccountId is not null && other.AccountId is not null && choice.AccountId != kept.AccountId
                && choice.AccountId != other.AccountId) return (MergingProblem.AccountMissing, null);
            var facts = FileFields.Joined(kept, other, choice.FromOther);
            if (new Youth().Describe(facts, viewer.Today) is { } wrong) return (null, wrong);
            var file = new FormerFile
            {
                YouthId = otherId,
                KeptId = keptId,
                CentreId = other.OpenStay?.CentreId,
                FileNumber = other.FileNumber,
                ById = viewer.AccountId,
                At = clock.UtcNow,
            };
            db.FormerFiles.Add(file);
            var going = new GoingFile(file);
            await MoveAsync(going, kept, other, cancellationToken);
            await going.SetAsideAsync(db, other, clock.UtcNow, viewer.Today, cancellationToken);
            KeepOneAccount(going, kept, other, choice.AccountId);
            await db.SaveChangesAsync(cancellationToken);
            kept.Describe(facts, viewer.Today); // now that the other file has left its number
            if (choice.FromOther.Contains(FileField.FileNumber)) kept.TakeNumberOf(other);
            NoteFacts(going, kept);
            await db.SaveChangesAsync(cancellationToken);
            return (null, null);
        }, cancellationToken);
    }

    private Task<Youth?> FindAsync(int youthId, CancellationToken cancellationToken) => db.Youths.VisibleTo(viewer, db)
        .Where(y => y.Id == youthId).Include(y => y.SearchTokens).Include(y => y.IntakeCategories).Include(y => y.Stays)
        .Include(y => y.Account).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);

    private async Task MoveAsync(GoingFile going, Youth kept, Youth other, CancellationToken cancellationToken)
    {
        foreach (var kind in FileRows.Kinds(db.Model))
        {
            var rows = await FileRows.OfAsync(db, kind, other.Id, cancellationToken);
            if (rows.Count == 0) continue;
            var there = await FileRows.OfAsync(db, kind, kept.Id, cancellationToken);
            if (kind.Type.ClrType == typeof(Plan)) await NumberPlansAsync(going, rows, there, cancellationToken);
            foreach (var row in rows)
            {
                if (MergeRules.Moves(kind, row, there, kept.Id, viewer.Today))
                    await PointAsync(going, kind, row, kept.Id, there, cancellationToken);
                else if (MergeRules.Rival(kind, row, there) is { } rival && MergeRules.SaysMore(row.Entity, rival.Entity))
                    await ExchangeAsync(going, row, rival, cancellationToken);
                else if (row.Entity is Registration) going.Set(row, nameof(Registration.State), RegistrationState.Withdrawn);
            }

            other.IntakeCategories.RemoveAll(category => db.Entry(category).State == EntityState.Detached);
        }

        foreach (var draft in await db.Drafts.Where(d => d.YouthId == other.Id).ToListAsync(cancellationToken))
            going.Set(db.Entry(draft), nameof(draft.YouthId), kept.Id); // what was typed and not saved is offered there
    }

    private async Task PointAsync(GoingFile going, FileKind kind, EntityEntry row, int keptId, IReadOnlyList<EntityEntry> there,
        CancellationToken cancellationToken)
    {
        if (row.Entity is TeamReferral { ClosedAt: null } && there.Any(other => other.Entity is TeamReferral { ClosedAt: null }))
            going.Set(row, nameof(TeamReferral.ClosedAt), clock.UtcNow); // the team goes on with the kept file's
        if (!kind.IsInKey)
        {
            going.Set(row, kind.Youth.Name, keptId);
            return;
        }

        var key = kind.Type.FindPrimaryKey()!.Properties.ToDictionary(part => part.Name, part => row.Property(part.Name).CurrentValue);
        var before = RowText.Of(key[kind.Youth.Name]);
        await FileRows.RekeyAsync(db, kind.Type, key, kind.Youth.Name, keptId, cancellationToken);
        key[kind.Youth.Name] = keptId;
        going.Note(row, kind.Youth.Name, before, RowText.Of(keptId), RowText.KeyOf([.. key.Values]));
        row.State = EntityState.Detached; // it has another key now
    }

    // Both rows stay where they are and change what they say; copies follow their document
    private async Task ExchangeAsync(GoingFile going, EntityEntry row, EntityEntry rival, CancellationToken cancellationToken)
    {
        if (row.Entity is YouthDocument document && rival.Entity is YouthDocument kept)
        {
            var copies = await db.DocumentCopies.Where(c => c.DocumentId == document.Id || c.DocumentId == kept.Id)
                .ToListAsync(cancellationToken);
            foreach (var copy in copies)
                going.Set(db.Entry(copy), nameof(DocumentCopy.DocumentId), copy.DocumentId == kept.Id ? document.Id : kept.Id);
        }

        var fixedOnes = row.Metadata.GetKeys().SelectMany(key => key.Properties)
            .Concat(row.Metadata.GetIndexes().Where(index => index.IsUnique).SelectMany(index => index.Properties))
            .Concat(row.Metadata.GetProperties().Where(property => property.IsConcurrencyToken)).ToHashSet();
        foreach (var property in row.Metadata.GetProperties().Where(property => !fixedOnes.Contains(property)))
        {
            var (one, two) = (row.Property(property.Name).CurrentValue, rival.Property(property.Name).CurrentValue);
            going.Set(row, property.Name, two);
            going.Set(rival, property.Name, one);
        }
    }

    // The plan in force goes on, of two the kept file's; the versions of the other file come before it, and none of them is still open
    private async Task NumberPlansAsync(GoingFile going, IReadOnlyList<EntityEntry> moving, IReadOnlyList<EntityEntry> there,
        CancellationToken cancellationToken)
    {
        if (there.Count == 0) return;
        static bool IsInForce(EntityEntry row) => ((Plan)row.Entity).IsInForce;
        var (former, current) = moving.Any(IsInForce) && !there.Any(IsInForce) ? (there, moving) : (moving, there);
        var last = there.Concat(moving).Max(row => ((Plan)row.Entity).Version);
        var number = last + 1; // first out of the way, so that no two are alike on the way
        List<EntityEntry> inOrder = [.. former.OrderBy(row => ((Plan)row.Entity).Version),
            .. current.OrderBy(row => ((Plan)row.Entity).Version)];
        var before = inOrder.ConvertAll(row => ((Plan)row.Entity).Version);
        foreach (var row in inOrder) row.Property(nameof(Plan.Version)).CurrentValue = number++;
        await db.SaveChangesAsync(cancellationToken);
        for (var i = 0; i < inOrder.Count; i++)
        {
            inOrder[i].Property(nameof(Plan.Version)).CurrentValue = i + 1;
            if (before[i] != i + 1) going.Note(inOrder[i], nameof(Plan.Version), RowText.Of(before[i]), RowText.Of(i + 1));
        }

        foreach (var row in former.Where(row => ((Plan)row.Entity).State is not (PlanState.Superseded or PlanState.Closed)))
            going.Set(row, nameof(Plan.State), PlanState.Superseded);
    }

    private void KeepOneAccount(GoingFile going, Youth kept, Youth other, int? chosen)
    {
        if (other.Account is not { } others) return;
        var stays = kept.AccountId is null || chosen == others.Id ? others.Id : kept.AccountId!.Value;
        var gone = stays == others.Id ? kept.Account : others;
        if (gone is { ClosedAt: null })
        {
            going.Set(db.Entry(gone), nameof(Account.ClosedAt), clock.UtcNow);
            gone.Close(clock.UtcNow); // and signed out
        }

        going.Set(db.Entry(other), nameof(Youth.AccountId), null);
        going.Set(db.Entry(kept), nameof(Youth.AccountId), stays);
    }

    private void NoteFacts(GoingFile going, Youth kept)
    {
        var row = db.Entry(kept);
        foreach (var property in row.Properties.Where(p => p.IsModified && p.Metadata.Name != nameof(Youth.Revision)))
            going.Note(row, property.Metadata.Name, RowText.Of(property.OriginalValue), RowText.Of(property.CurrentValue));
        var name = row.ComplexProperty(y => y.Name);
        foreach (var letters in new[] { nameof(PersonName.Arabic), nameof(PersonName.Latin) })
        {
            var (before, after) = ((string?)name.Property(letters).OriginalValue, (string?)name.Property(letters).CurrentValue);
            if (before != after) going.Note(row, $"{nameof(Youth.Name)}.{letters}", before, after);
        }
    }
}
