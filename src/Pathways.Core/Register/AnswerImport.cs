using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>
/// Answers the questions of an import: which centre, which mentor, which nationality. What the manager does not see is not taken; a mentor
/// without a place in the centre neither. An answer can be changed until the import is confirmed.
/// </summary>
public sealed class AnswerImport(PathwaysDb db, CreateAccount create, CompareImport compare, TimeProvider time)
{
    /// <summary>
    /// Keeps the answers and settles the rows by them. <see cref="ImportProblem.WentOn"/> when the import is not at its preview.
    /// </summary>
    public Task<ImportProblem?> RunAsync(int importId, Viewer manager, GivenAnswers given, CancellationToken cancellationToken) =>
        db.CheckAndSaveAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(given);
            var import = await db.Imports.VisibleTo(manager)
                .SingleOrDefaultAsync(i => i.Id == importId && i.State == ImportState.Preview, cancellationToken);
            if (import is null) return (ImportProblem?)ImportProblem.WentOn;
            var answers = ImportAnswers.Of(import.Answers) with { AllMoroccan = given.AllMoroccan };
            foreach (var answer in given.Centres)
            {
                if (await MeantAsync(importId, manager, answer, cancellationToken) is { } centreId)
                    answers.Centres[RegisterPlaces.Key(answer.Words)] = centreId;
                else if (answer is { CentreId: null, Create: false }) answers.Centres.Remove(RegisterPlaces.Key(answer.Words));
            }

            var places = await RegisterPlaces.LoadAsync(db, manager, answers, cancellationToken);
            foreach (var answer in given.Mentors)
            {
                var key = RegisterPlaces.MentorKey(answer.Centre, answer.Words);
                var mentorId = answer.Create is { } gender
                    ? await CreateAsync(manager, places.Centre(answer.Centre), answer.Words, gender, cancellationToken) : answer.MentorId;
                if (mentorId is { } mentor) answers.Mentors[key] = mentor;
                else if (answer.Create is null) answers.Mentors.Remove(key);
            }

            import.Answers = answers.ToJson();
            import.Refusal = null;
            await db.SaveChangesAsync(cancellationToken);
            await SettleAsync(importId, await RegisterPlaces.LoadAsync(db, manager, answers, cancellationToken), cancellationToken);
            await MarkNumbersAsync(importId, manager, cancellationToken);
            await compare.RunAsync(importId, cancellationToken);
            return null;
        }, cancellationToken);

    private async Task<int?> CreateAsync(Viewer manager, int? centreId, string words, Sex gender, CancellationToken cancellationToken)
    {
        if (centreId is not { } centre || !manager.May(Permission.InviteMentors)) return null;
        var name = words.Any(IsArabic) ? new PersonName(words, "") : new PersonName("", words);
        var made = await create.RunAsync(new NewAccount(Role.Mentor, name, gender, Language.Arabic, CentreIds: [centre]),
            manager.AccountId, cancellationToken);
        return made.Value?.Account.Id;
    }

    private static bool IsArabic(char letter) => letter >= '\u0600';

    private async Task<int?> MeantAsync(int importId, Viewer manager, CentreAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Create) return await CreateAsync(importId, manager, answer.Words, cancellationToken);
        return await db.Centres.VisibleTo(manager).Where(Centre.IsOpen).Where(c => c.Id == answer.CentreId).Select(c => (int?)c.Id)
            .SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<int?> CreateAsync(int importId, Viewer manager, string words, CancellationToken cancellationToken)
    {
        if (!manager.AllCentres || words.Length == 0) return null;
        var first = await db.ImportRows.AsNoTracking().Where(r => r.ImportId == importId && r.Centre == words).OrderBy(r => r.Number)
            .FirstOrDefaultAsync(cancellationToken);
        if (first is null) return null;
        var arabic = words.Any(IsArabic);
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
        foreach (var was in await rows.Select(r => new { r.Centre, r.CentreId }).Distinct().ToListAsync(cancellationToken))
        {
            var centreId = places.Centre(was.Centre);
            if (centreId != was.CentreId) await rows.Where(r => r.Centre == was.Centre)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.CentreId, centreId), cancellationToken);
        }

        foreach (var was in await rows.Select(r => new { r.Centre, r.CentreId, r.Mentor, r.MentorId, r.MentorIsSettled }).Distinct()
            .ToListAsync(cancellationToken))
        {
            var (mentorId, isSettled) = places.Mentor(was.CentreId, was.Centre, was.Mentor);
            if (mentorId != was.MentorId || isSettled != was.MentorIsSettled)
                await rows.Where(r => r.Centre == was.Centre && r.Mentor == was.Mentor).ExecuteUpdateAsync(
                    set => set.SetProperty(r => r.MentorId, mentorId).SetProperty(r => r.MentorIsSettled, isSettled), cancellationToken);
        }

        await rows.Where(r => r.Fate == ImportFate.Question && r.CentreId != null && r.MentorIsSettled)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Fate, ImportFate.New), cancellationToken);
        await rows.Where(r => r.Fate == ImportFate.New && (r.CentreId == null || !r.MentorIsSettled))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Fate, ImportFate.Question), cancellationToken);
    }

    // A file number is one person's within its centre: whether it is taken shows only once the centre is known
    private async Task MarkNumbersAsync(int importId, Viewer manager, CancellationToken cancellationToken)
    {
        var all = db.ImportRows.Where(r => r.ImportId == importId && r.Fate != ImportFate.Wrong);
        var (there, seen) = (db.Youths.Where(Youth.IsThere), db.Youths.VisibleTo(manager, db));
        // Of a centre that was answered otherwise before
        await all.Where(r => r.DuplicateBy == DuplicateBy.FileNumber
                && !there.Any(y => y.FileNumber == r.FileNumber && y.NumberedById == r.CentreId)
                && !all.Any(e => e.FileNumber == r.FileNumber && e.CentreId == r.CentreId && e.Number < r.Number))
            .ExecuteUpdateAsync(set => set
                .SetProperty(r => r.DuplicateBy, DuplicateBy.Nothing)
                .SetProperty(r => r.DuplicateOfId, (int?)null)
                .SetProperty(r => r.DuplicateOfRow, (int?)null)
                .SetProperty(r => r.Fate, r => r.CentreId == null || !r.MentorIsSettled ? ImportFate.Question : ImportFate.New),
                cancellationToken);

        var rows = all.Where(r => r.CentreId != null && r.DuplicateBy != DuplicateBy.FileNumber);
        await rows.Where(r => there.Any(y => y.FileNumber == r.FileNumber && y.NumberedById == r.CentreId))
            .ExecuteUpdateAsync(set => set
                .SetProperty(r => r.DuplicateBy, DuplicateBy.FileNumber)
                .SetProperty(r => r.DuplicateOfId, r => seen.Where(y => y.FileNumber == r.FileNumber && y.NumberedById == r.CentreId)
                    .Select(y => (int?)y.Id).FirstOrDefault())
                .SetProperty(r => r.DuplicateOfRow, (int?)null)
                .SetProperty(r => r.Decision, ImportDecision.None)
                .SetProperty(r => r.Fate, ImportFate.Duplicate), cancellationToken);

        foreach (var twice in await rows.GroupBy(r => new { r.CentreId, r.FileNumber }).Where(same => same.Count() > 1)
            .Select(same => new { same.Key.CentreId, same.Key.FileNumber, First = same.Min(r => r.Number) }).ToListAsync(cancellationToken))
        {
            await rows.Where(r => r.CentreId == twice.CentreId && r.FileNumber == twice.FileNumber && r.Number > twice.First)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(r => r.DuplicateBy, DuplicateBy.FileNumber)
                    .SetProperty(r => r.DuplicateOfId, (int?)null)
                    .SetProperty(r => r.DuplicateOfRow, twice.First)
                    .SetProperty(r => r.Decision, ImportDecision.None)
                    .SetProperty(r => r.Fate, ImportFate.Duplicate), cancellationToken);
        }
    }
}
