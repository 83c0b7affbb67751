using AngleSharp.Html.Dom;
using Xunit;

namespace Pathways.Tests.Sweeps;

/// <summary>
/// Every form, filled in, is sent once; then again under the same key (Back and Save), twice at once (a second tap), and twice at once
/// without a key (two people, or two tabs). The repetitions add nothing, and nothing breaks.
/// </summary>
public sealed class SendingTwice(SweepApp app) : IClassFixture<SweepApp>
{
    private const string Key = "_key";

    /// <summary>Forms that add when they are filled in anyhow.</summary>
    private static readonly string[] Adds =
        ["/Centres/New", "/Help/Ask", "/Staff/Growth", "/Staff/GrowthOf", "/Staff/New", "/Vocation/New", "/Workshops/New"];

    /// <summary>Forms that add when more is typed: who opens which page, and what.</summary>
    private static readonly (string Who, string Page, Dictionary<string, string> Typed)[] AddsMore =
    [
        ("the admin", "/Accounts/New", new() { ["Form.Role"] = "Psychologist" }),
        ("the manager", "/Youths/New", new() { ["Form.BirthDate"] = "2010-02-03", ["Form.EntryDate"] = "2020-05-06" }),
        ("the manager", "/Staff/Absences", new() { ["Form.MentorId"] = "1", ["Form.CoverId"] = "2" }),
        ("the mentor", "/Partners/New", []),
        ("the mentor", "/Sessions/Log?youth=1", new() { ["Form.Step"] = "", ["Form.NextDay"] = "", ["Form.NextTime"] = "" }),
        ("the mentor", "/Sessions/Plan?youth=1", new() { ["Form.Day"] = "2026-11-30" }),
        ("the youth", "/People/Edit", []),
    ];

    [Fact]
    public async Task A_form_that_comes_again_adds_nothing_and_breaks_nothing()
    {
        using var programme = await SweepProgramme.In(app);
        await using var stored = await Stored.Of(app);
        var doors = await Door.All(app);
        var (wrong, added) = (new List<string>(), new HashSet<string>());
        foreach (var door in doors.Where(d => d.Verb == "POST"))
        {
            var (person, sent) = await Sender(programme, door, doors);
            if (await Try(person, door.Address(sent.Id), Filled(door, sent.Fields, [])) > 0) added.Add(door.Page.Name);
        }

        foreach (var (who, page, typed) in AddsMore)
        {
            var person = programme.People.Single(p => p.Who == who);
            var door = doors.Where(d => d.Verb == "POST" && page.Split('?')[0] == d.Page.Name).MaxBy(d => d.Fields.Count)!;
            var form = (await person.Forms(page)).First(f => f.Closest("main") is not null);
            var action = form.GetAttribute("action") is { Length: > 0 } own ? own : page;
            var rendered = Visitor.Rendered(form, null).Where(f => f.Key is not ("_form" or Key)).ToList();
            var choices = form.QuerySelectorAll("input[type=radio]").OfType<IHtmlInputElement>()
                .Where(radio => rendered.TrueForAll(f => f.Key != radio.Name)).DistinctBy(radio => radio.Name)
                .Select(radio => KeyValuePair.Create(radio.Name!, radio.Value));
            if (await Try(person, action, Filled(door, [.. rendered, .. choices], typed)) == 0) wrong.Add($"{page} as {who} added nothing");
        }

        wrong.AddRange(Adds.Except(added).Select(page => $"{page} added nothing"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        async Task<int> Try(Person person, string address, List<KeyValuePair<string, string>> fields)
        {
            List<KeyValuePair<string, string>> keyed = [.. fields, new(Key, Guid.NewGuid().ToString("N"))];
            await stored.RestoreAsync();
            Look("once", await person.Post(address, keyed));
            var once = New(stored);
            Look("again", await person.Post(address, keyed));
            Same("again");

            await stored.RestoreAsync();
            Look("two at once", await Task.WhenAll(person.Post(address, keyed), person.Post(address, keyed)));
            Same("two at once");

            await stored.RestoreAsync();
            Look("two at once without a key", await Task.WhenAll(person.Post(address, fields), person.Post(address, fields)));
            await stored.RestoreAsync();
            return once.Count;

            void Look(string how, params Answer[] answers)
            {
                foreach (var answer in answers.Where(answer => answer.IsFault))
                    wrong.Add($"{address} as {person.Who}, {how}: {(int)answer.Status} {app.Fault()}");
            }

            void Same(string how)
            {
                var now = New(stored);
                if (!now.SequenceEqual(once))
                    wrong.Add($"{address} as {person.Who}, {how}: {string.Join(' ', now)} and not {string.Join(' ', once)}");
            }
        }
    }

    /// <summary>The tables in which rows are new, once for each row.</summary>
    private static List<string> New(Stored stored) =>
        [.. stored.Changes().Where(change => change.IsNew && change.Row.Table != "SentForms").Select(change => change.Row.Table).Order()];

    /// <summary>Who finds the form on its page; else the first who may enter.</summary>
    private static async Task<(Person Person, Sent Sent)> Sender(SweepProgramme programme, Door door, IReadOnlyList<Door> doors)
    {
        (Person, Sent)? first = null;
        foreach (var person in programme.People.Where(p => Sent.May(p, door)))
        {
            var sent = await Sent.Find(person, door, doors);
            if (sent.IsRendered) return (person, sent);
            first ??= (person, sent);
        }

        return first!.Value;
    }

    /// <summary>What the page shows stays; what it leaves empty is made up, where nothing is typed.</summary>
    private static List<KeyValuePair<string, string>> Filled(Door door, IEnumerable<KeyValuePair<string, string>> fields,
        Dictionary<string, string> typed) => [.. fields.Select(field => KeyValuePair.Create(field.Key,
            typed.TryGetValue(field.Key, out var value) ? value
            : field.Value.Length > 0 || field.Key.StartsWith('_') ? field.Value
            : field.Key.EndsWith("Phone", StringComparison.Ordinal) ? "0661234567" : Sent.Usual(door.TypeOf(field.Key))))];
}
