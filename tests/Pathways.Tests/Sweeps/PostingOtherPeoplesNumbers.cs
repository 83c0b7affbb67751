using System.Globalization;
using System.Net;
using Pathways.Core.Accounts;
using Xunit;

namespace Pathways.Tests.Sweeps;

/// <summary>
/// Every handler of every page, as everybody: with own numbers, a covered youth's, a colleague's, another centre's, with numbers that do
/// not exist, and mixed (an own number in the
/// address, somebody else's in the form). The whole database is compared after each post.
/// </summary>
public sealed class PostingOtherPeoplesNumbers(SweepApp app) : IClassFixture<SweepApp>
{
    /// <summary>Rows that may come to hang on somebody else's record: who is told of it, and who looked.</summary>
    private static readonly HashSet<string> Told = ["Reminders"];

    /// <summary>
    /// Who gives an own youth another mentor or centre takes this youth, and nobody else, out of planned groups of the former mentor.
    /// </summary>
    private static readonly HashSet<string> LeavesGroups = ["/Youths/Assign", "/Youths/HandOver", "/Youths/Transfer"];

    /// <summary>
    /// A manager's word about a group goes to its mentor, when one of its youths is the manager's: nothing of the group changes.
    /// </summary>
    private const string WordAboutAGroup = "/Feedback/On";

    [Fact]
    public async Task Nothing_of_somebody_elses_ever_changes_and_nothing_breaks()
    {
        using var programme = await SweepProgramme.In(app);
        await using var stored = await Stored.Of(app);
        var doors = await Door.All(app);
        var (wrong, posts, changed) = (new List<string>(), 0, 0);
        foreach (var person in programme.People)
        {
            var foreign = await stored.ForeignTo(app, person.Account);
            foreach (var door in doors.Where(d => d.Verb == "POST"))
            {
                var sent = await Sent.Find(person, door, doors);
                stored.HasChanged();
                foreach (var (address, fields, what) in Posts(person, door, sent))
                {
                    var answer = await person.Post(address, fields);
                    posts++;
                    if (answer.IsFault) wrong.Add($"{door} as {person.Who}, {what}: {(int)answer.Status} {app.Fault()}");
                    if (!stored.HasChanged()) continue;
                    var changes = stored.Changes();
                    if (changes.Count > 0) changed++;
                    foreach (var (row, isNew) in changes)
                    {
                        if (LeavesGroups.Contains(door.Page.Name) && stored.IsGroupOfOwn(row, foreign)) continue;
                        if (!isNew && foreign.Contains(row))
                            wrong.Add($"{door} as {person.Who}, {what}: changes {row.Table} {row.Key} of somebody else");
                        if (!isNew || Told.Contains(row.Table) || stored.Above(row).FirstOrDefault(foreign.Contains) is not { } above)
                            continue;
                        if (door.Page.Name == WordAboutAGroup && stored.IsGroupOfOwn(above, foreign)) continue;
                        wrong.Add($"{door} as {person.Who}, {what}: adds {row.Table} {row.Key} to {above.Table} {above.Key} of somebody "
                            + $"else");
                    }

                    if (changes.Count > 0) await stored.RestoreAsync();
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {posts}:\n{string.Join('\n', wrong.Take(200))}");
        Assert.True(posts > 2_000 && changed > 200, $"{posts} posts, {changed} of them changed something");
    }

    private static IEnumerable<(string Address, IEnumerable<KeyValuePair<string, string>> Fields, string What)> Posts(Person person,
        Door door, Sent sent)
    {
        var named = sent.Fields.Select(f => f.Key).Where(name => door.TypeOf(name).IsId).Distinct().ToList();
        yield return (door.Address(sent.Id), sent.Fields, "as rendered");
        if (!Sent.May(person, door) || (!door.HasIdInAddress && named.Count == 0)) yield break;
        int[] ids = [.. SweepProgramme.Ids, SweepProgramme.Missing];
        foreach (var id in ids) yield return (door.Address(id), sent.With(id, null, door), $"{id} everywhere");
        if (named.Count == 0) yield break;
        if (door.HasIdInAddress)
        {
            foreach (var id in ids.Where(id => id != sent.Id))
            {
                yield return (door.Address(sent.Id), sent.With(id, null, door), $"{sent.Id} in the address, {id} in the form");
                yield return (door.Address(id), sent.Fields, $"{id} in the address, the form as rendered");
            }
        }

        if (named.Count < 2 && !door.HasIdInAddress && !SweepApp.IsLong) yield break;
        foreach (var field in named)
        {
            foreach (var id in ids.Where(id => SweepApp.IsLong || id > 3))
                yield return (door.Address(sent.Id), sent.With(id, field, door), $"{sent.Id} in the address, {field} is {id}");
        }
    }
}
