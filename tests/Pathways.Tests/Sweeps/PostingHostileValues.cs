using System.Net;
using Pathways.Core.Accounts;
using Xunit;

namespace Pathways.Tests.Sweeps;

/// <summary>
/// Every field of every form, as everybody who sees it, with what nobody types: no text, NUL, very long, nested, days at both ends of time,
/// the smallest and the largest numbers, choices
/// that nobody offers. No answer is a fault of the program; and after what was taken, the pages that show it open for those who may read
/// them.
/// </summary>
public sealed class PostingHostileValues(SweepApp app) : IClassFixture<SweepApp>
{
    /// <summary>Pages that read much of what others wrote.</summary>
    private static readonly string[] Readers =
    [
        "/Youths/Home", "/Youths/Today", "/Youths/Index", "/Youths/File", "/Youths/Countdown", "/Sessions/Week", "/Sessions/Mine",
            "/Sessions/Of", "/Documents/Mine", "/Documents/Of",
        "/Plans/Mine", "/Plans/Of", "/Offline/Snapshot", "/Outcomes/Index", "/Help/Index", "/Staff/Index", "/Workshops/Index",
            "/Workshops/Show",
    ];

    private static readonly string[] Texts =
    [
        "a\uFFFEb", "\uFFFF", "\uFDD0", "a\0b", "\u0001\u0008", "\uD83F\uDFFE", "\uD800", new('>', 300),
            string.Concat(Enumerable.Repeat("- ", 200)) + "x", string.Concat(Enumerable.Repeat("*a ", 400)), new('[', 500), "=1+1",
                "<script>alert(1)</script>",
        "\u202Etxt.exe\u2066", new('ا', 19_999), "", "   ", "'; DROP TABLE Youths; --", "{{7*7}}", "../../etc/passwd",
            "a\r\nSet-Cookie: x=1", "١٢٣", "9999-12-31", "-2147483648", "0001-01-01",
    ];

    private static readonly string[] Days = ["0001-01-01", "9999-12-31", "0001-01-02", "9998-12-31", "1899-12-31", "2100-02-28",
        "2026-11-31", "٢٠٢٦-١١-٢٣", "-1", "", "x\uFFFE"];
    private static readonly string[] Numbers = ["-2147483648", "2147483647", "-1", "0", "2147483648", "99999999999999999999", "١٢", "1e9",
        "1.5", "", "x\uFFFE"];
    private static readonly string[] Choices = ["0", "99", "-2147483648", "2147483647", "garbage", "1,2", "", "x\uFFFE"];
    private static readonly string[] Times = ["25:99", "00:00", "23:59:59.9999999", "٠٩:٠٠", "", "x\uFFFE"];
    private static readonly string[] Others = ["garbage", "", "00000000-0000-0000-0000-000000000000", "x\uFFFE"];

    [Fact]
    public async Task Nothing_breaks_neither_at_once_nor_for_who_reads_it()
    {
        using var programme = await SweepProgramme.In(app);
        await using var stored = await Stored.Of(app);
        var doors = await Door.All(app);
        var turns = new Dictionary<string, int>();
        var (wrong, posts, taken, read) = (new List<string>(), 0, 0, 0);
        foreach (var person in programme.People.Where(p => p.Who != "the colleague"))
        {
            foreach (var door in doors.Where(d => d.Verb == "POST" && Sent.May(person, d)))
            {
                var sent = await Sent.Find(person, door, doors);
                var accepted = new List<(string Field, string Value)>();
                var ids = new HashSet<int> { SweepProgramme.Own };
                stored.HasChanged();
                foreach (var (name, value) in Values(door, sent))
                {
                    var answer = await person.Post(door.Address(sent.Id), sent.Fields.Where(f => f.Key != name)
                        .Append(KeyValuePair.Create(name, value)));
                    posts++;
                    if (answer.IsFault) wrong.Add($"{door} as {person.Who}, {name} = {Shown(value)}: {(int)answer.Status} {app.Fault()}");
                    if (!stored.HasChanged() || answer.IsFault) continue;
                    accepted.Add((name, value));
                    foreach (var (row, _) in stored.Changes()) if (int.TryParse(row.Key, out var id)) ids.Add(id);
                    taken++;
                    if (answer.Location.Length > 0 && (await person.Get(answer.Location)).IsFault)
                        wrong.Add($"{answer.Location} as {person.Who}, after {door}, {name} = {Shown(value)}: {app.Fault()}");
                    if ((await Sent.Find(person, door, doors)) is var next && next.IsRendered) sent = next;
                    else await Read(stored, restore: true);
                }

                if (accepted.Count > 0) await Read(stored, restore: true);

                async Task Read(Stored database, bool restore)
                {
                    foreach (var (address, reader) in Pages(programme, doors, door, ids, turns))
                    {
                        read++;
                        if ((await reader.Get(address)).IsFault)
                            wrong.Add($"{address} as {reader.Who}: {app.Fault()}, after {door} as {person.Who}: "
                                + $"{string.Join("; ", accepted.Select(a => $"{a.Field} = {Shown(a.Value)}"))}");
                    }

                    if (restore) await database.RestoreAsync();
                    accepted.Clear();
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {posts}:\n{string.Join('\n', wrong.Take(200))}");
        Assert.True(posts > 1_000 && taken > 100 && read > 500, $"{posts} posts, {taken} taken, {read} pages read");
    }

    private static IEnumerable<(string Name, string Value)> Values(Door door, Sent sent)
    {
        var turn = 0;
        foreach (var name in sent.Fields.Select(f => f.Key).Distinct())
        {
            var kind = door.TypeOf(name).Kind;
            var values = kind == typeof(DateOnly) ? Days : kind == typeof(int) || kind == typeof(decimal) ? Numbers : kind.IsEnum ? Choices
                : kind == typeof(TimeOnly) ? Times : kind == typeof(bool) || kind == typeof(Guid) ? Others : Texts;
            if (SweepApp.IsLong)
            {
                foreach (var value in values.Concat(Texts).Distinct()) yield return (name, value);
                yield return (name, new string('a', 1_000_000));
            }
            else
            {
                // The first two of its kind always; of the rest two in turn, so that all fields together see all values
                foreach (var value in values.Take(2)) yield return (name, value);
                for (var i = 0; i < 2; i++) yield return (name, values[2 + (turn++ % (values.Length - 2))]);
                if (turn % 24 == 0) yield return (name, new string('a', 1_000_000));
            }
        }
    }

    /// <summary>
    /// What to read after a post. Not everybody opens everything each time but in the long run: two of those who may, in turn, so that
    /// over all doors everybody has read every page after many posts.
    /// </summary>
    private static IEnumerable<(string Address, Person Reader)> Pages(SweepProgramme programme, IReadOnlyList<Door> doors, Door door,
        IReadOnlySet<int> ids, Dictionary<string, int> turns)
    {
        foreach (var page in doors.Where(page => page.Verb == "GET" && page.Handler.Length == 0 && page.Page.Name != "/Errors/Show"
            && (page.Folder == door.Folder || Readers.Contains(page.Page.Name))))
        {
            var may = programme.People.Where(reader => Sent.May(reader, page)
                && (reader.Account is not null || page.Folder == door.Folder)).ToList();
            var turn = turns[page.Page.Name] = turns.GetValueOrDefault(page.Page.Name) + 1;
            var readers = SweepApp.IsLong ? may : [.. Enumerable.Range(2 * turn, Math.Min(2, may.Count)).Select(i => may[i % may.Count])];
            foreach (var reader in readers)
                foreach (var id in page.HasIdInAddress ? ids.Order().Take(4) : ids.Take(1)) yield return (page.Address(id), reader);
        }
    }

    private static string Shown(string value) => string.Concat(value.Take(40).Select(c => c is >= ' ' and <= '~' ? c.ToString()
        : $"\\u{(int)c:X4}")) + (value.Length > 40 ? $"… ({value.Length})" : "");
}
