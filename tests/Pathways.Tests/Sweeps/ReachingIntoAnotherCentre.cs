using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Risks;
using Pathways.Tests.Register;
using Xunit;

namespace Pathways.Tests.Sweeps;

/// <summary>
/// Acts of whole files, with the real numbers of another centre: merging, withdrawing, brothers and sisters, taking back an import, what
/// was recorded by mistake of every kind, changes, absences, who leaves. Each answers as if it were not there, and nothing changes.
/// </summary>
public sealed class ReachingIntoAnotherCentre(FileApp app) : IClassFixture<FileApp>
{
    private const int MostOfAKind = 6;

    [Fact]
    public async Task Nothing_there_is_found_and_nothing_changes()
    {
        var given = app.Given;
        var there = await given.Centre();
        var (theirs, theirManager) = (await given.Mentor(there), await given.Manager(there));
        var (one, two) = (await given.Youth(there, theirs), await given.Youth(there, theirs));
        await given.AccountOf(one);
        foreach (var youth in new[] { one, two })
        {
            await given.SessionHeld(youth, theirs);
            await given.Plan(youth, theirs);
            await given.Risk(youth, theirs, RiskLevel.High);
            await given.Placement(youth, theirs);
            await given.Document(youth, moved: d => d.Request(given.Today, given.Today));
            await given.Practice(youth);
            await given.Exit(youth, theirs);
        }

        await given.Training(theirs);
        await given.Accreditation(theirs);
        await given.CoachingNote(theirs, theirManager, "Well done");
        var absence = Core.Staff.Absence.Record(theirs.Id, null, given.Today, given.Today.AddDays(3), Core.Staff.AbsenceReason.Leave,
            false, theirManager.Id, given.Today, app.Time.GetUtcNow().UtcDateTime).Value!;
        await app.Db(db =>
        {
            db.Absences.Add(absence);
            return db.SaveChangesAsync();
        });
        var import = await (await app.SignedIn(theirManager)).Imports(Uploads.Csv("RT", 2, there.NameArabic));

        var here = await given.Centre();
        var (mentor, manager) = (await given.Mentor(here), await given.Manager(here));
        var own = await given.Youth(here, mentor);
        string[] addresses =
        [
            .. from kind in Enum.GetValues<MistakeKind>()
               from id in Enumerable.Range(1, MostOfAKind)
               select $"/Mistakes/New/{kind}/{id}",
            .. from page in new[] { "Merge", "WithdrawFile", "Siblings", "Changes", "Withdraw", "Transfer", "Assign", "HandOver" }
               from youth in new[] { one, two }
               select $"/Youths/{page}/{youth.Id}",
            $"/Youths/Merge/{own.Id}?with={one.Id}", $"/Youths/Merge/{one.Id}?with={own.Id}",
            .. from page in new[] { "TakeBack", "Changes", "Questions", "Columns", "Preview" } select $"/Register/{page}/{import}",
            $"/Staff/Absence/{absence.Id}", $"/Accounts/Close/{theirs.Id}", $"/Accounts/Close/{theirs.Id}?centre={there.Id}",
            $"/Sessions/WrongFile/1/{one.Id}", $"/FollowUps/Return/{one.Id}",
        ];
        KeyValuePair<string, string>[] fields =
        [
            new("Reason", "Not mine"), new("Form.Reason", "Not mine"), new("With", $"{two.Id}"), new("AccountId", "1"),
            new("Form.On", "2026-11-20"), new("Form.AllTo", "0"), new("Form.To", "2026-12-01"), new("Form.From", "2026-11-30"),
        ];

        var (wrong, found) = (new List<string>(), 0);
        foreach (var account in new[] { theirManager, theirs }) // or else the numbers would mean nothing
        {
            var visitor = await app.SignedIn(account);
            foreach (var address in addresses) if ((await visitor.Get(address)).Status == HttpStatusCode.OK) found++;
        }

        (Account Account, Visitor Visitor)[] people = [(mentor, await app.SignedIn(mentor)), (manager, await app.SignedIn(manager))];
        await using var stored = await Stored.Of(app);
        foreach (var (account, visitor) in people)
        {
            stored.HasChanged();
            foreach (var address in addresses)
            {
                if (!IsShut((await visitor.Get(address)).Status)) wrong.Add($"GET {address} as {account.Role}: {visitor.Status}");
                await visitor.Open("/Accounts/Mine"); // for a form's token
                await visitor.Post(address, fields, follow: false);
                if (!IsShut(visitor.Status)) wrong.Add($"POST {address} as {account.Role}: {visitor.Status}");
            }

            foreach (var (path, more) in new (string, KeyValuePair<string, string>[])[]
            {
                ($"/Youths/Siblings/{own.Id}", [new("Add", $"{one.Id}")]),
                ("/Youths/Twice", [new("One", $"{one.Id}"), new("Other", $"{two.Id}")]),
                ("/Youths/Former", [new("Id", "1")]),
            })
            {
                await visitor.Open("/Accounts/Mine");
                await visitor.Post(path, more, follow: false);
                if (!IsShut(visitor.Status)) wrong.Add($"POST {path} as {account.Role}: {visitor.Status}");
            }

            if (!stored.HasChanged()) continue;
            wrong.AddRange(stored.Changes().Select(change => $"{account.Role} changes {change.Row.Table} {change.Row.Key}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(60)));
        Assert.True(found > 25, $"{found} of {addresses.Length} are there for those of that centre");
    }

    // or nothing can be sent there at all
    private static bool IsShut(HttpStatusCode status) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed;
}
