using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>
/// Answers the questions of an import: which centre, which mentor. What the manager does not see is not taken; without a mentor's place in
/// the centre, neither.
/// </summary>
public sealed class AnswerImport(PathwaysDb db, TimeProvider time)
{
    /// <summary>
    /// Keeps the answers and settles the rows that waited for them. <see cref="ImportProblem.WentOn"/> when the import is not at
    /// its preview.
    /// </summary>
    public Task<ImportProblem?> RunAsync(int importId, Viewer manager, IReadOnlyList<CentreAnswer> centres,
        IReadOnlyList<MentorAnswer> mentors, CancellationToken cancellationToken) =>
        db.CheckAndSaveAsync(async () =>
        {
            var import = await db.Imports.VisibleTo(manager)
                .SingleOrDefaultAsync(i => i.Id == importId && i.State == ImportState.Preview, cancellationToken);
            if (import is null) return (ImportProblem?)ImportProblem.WentOn;
            var answers = ImportAnswers.Of(import.Answers);
            foreach (var answer in centres)
            {
                if (await MeantAsync(importId, manager, answer, cancellationToken) is not { } centreId) continue;
                answers.Centres[RegisterPlaces.Key(answer.Words)] = centreId;
            }

            foreach (var answer in mentors)
            {
                if (answer.MentorId is { } mentor && !await db.CentreStaff.AnyAsync(s => s.CentreId == answer.CentreId
                    && s.AccountId == mentor && s.Account.Role == Role.Mentor && s.Account.ClosedAt == null, cancellationToken)) continue;
                answers.Mentors[$"{answer.CentreId}/{RegisterPlaces.Key(answer.Words)}"] = answer.MentorId ?? 0;
            }

            import.Answers = answers.ToJson();
            import.Refusal = null;
            await db.SaveChangesAsync(cancellationToken);
            await SettleAsync(importId, await RegisterPlaces.LoadAsync(db, manager, answers, cancellationToken), cancellationToken);
            return null;
        }, cancellationToken);

    private async Task<int?> MeantAsync(int importId, Viewer manager, CentreAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Create) return await CreateAsync(importId, manager, answer.Words, cancellationToken);
        return await db.Centres.VisibleTo(manager).Where(c => c.Id == answer.CentreId).Select(c => (int?)c.Id)
            .SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<int?> CreateAsync(int importId, Viewer manager, string words, CancellationToken cancellationToken)
    {
        if (!manager.AllCentres || words.Length == 0) return null;
        var first = await db.ImportRows.AsNoTracking().Where(r => r.ImportId == importId && r.Centre == words).OrderBy(r => r.Number)
            .FirstOrDefaultAsync(cancellationToken);
        if (first is null) return null;
        var arabic = words.Any(letter => letter >= '\u0600');
        var centre = new Centre { CreatedAt = time.GetUtcNow().UtcDateTime };
        if (centre.Describe(words, arabic ? "" : words, city: "", first.Read().Province, authorisation: "", capacity: 0) is not null)
            return null;
        // made meanwhile
        if (await db.Centres.Where(c => c.NameArabic == centre.NameArabic).Select(c => (int?)c.Id)
            .SingleOrDefaultAsync(cancellationToken) is { } there) return there;
        db.Centres.Add(centre);
        await db.SaveChangesAsync(cancellationToken);
        return centre.Id;
    }

    // By words, not row by row: a file of 20,000 rows may have one unknown centre in all of them
    private async Task SettleAsync(int importId, RegisterPlaces places, CancellationToken cancellationToken)
    {
        var rows = db.ImportRows.Where(r => r.ImportId == importId && r.Fate != ImportFate.Wrong);
        foreach (var words in await rows.Where(r => r.CentreId == null).Select(r => r.Centre).Distinct().ToListAsync(cancellationToken))
        {
            if (places.Centre(words) is { } centreId)
                await rows.Where(r => r.CentreId == null && r.Centre == words)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.CentreId, centreId), cancellationToken);
        }

        foreach (var open in await rows.Where(r => r.CentreId != null && !r.MentorIsSettled).Select(r => new { r.CentreId, r.Mentor })
            .Distinct().ToListAsync(cancellationToken))
        {
            if (places.Mentor(open.CentreId, open.Mentor) is (var mentorId, true))
                await rows.Where(r => r.CentreId == open.CentreId && r.Mentor == open.Mentor && !r.MentorIsSettled)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.MentorId, mentorId).SetProperty(r => r.MentorIsSettled, true),
                        cancellationToken);
        }

        await rows.Where(r => r.Fate == ImportFate.Question && r.CentreId != null && r.MentorIsSettled)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Fate, ImportFate.New), cancellationToken);
    }
}
