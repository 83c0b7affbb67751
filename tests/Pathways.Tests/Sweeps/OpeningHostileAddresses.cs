using Xunit;

namespace Pathways.Tests.Sweeps;

/// <summary>Every value that an address can hold, as everybody who may enter, with what no link of the program says.</summary>
public sealed class OpeningHostileAddresses(SweepApp app) : IClassFixture<SweepApp>
{
    private static readonly string[] Values =
        ["2147483647", "-2147483648", "0", "-1", "2147483648", "99", "0001-01-01", "9999-12-31", "9999-01-01", "a\uFFFEb", "\uD800", "a\0b",
            "<b>", "\u202E", new('x', 3_000), "١٢", "true", ""];

    [Fact]
    public async Task No_address_breaks_a_page()
    {
        using var programme = await SweepProgramme.In(app);
        var (wrong, opened) = (new List<string>(), 0);
        foreach (var door in (await Door.All(app)).Where(d => d.Verb == "GET" && d.Page.Name != "/Errors/Show"))
        {
            foreach (var person in programme.People.Where(p => Sent.May(p, door) && p.Who != "the colleague").Take(SweepApp.IsLong ? 9 : 2))
            {
                foreach (var id in (int[])[SweepProgramme.Own, int.MaxValue, int.MinValue, 0]) await Open(person, door.Address(id), door);
                foreach (var field in door.Fields)
                {
                    foreach (var value in Values)
                        await Open(person, door.Address(SweepProgramme.Own, [KeyValuePair.Create(field.Name, value)]), door);
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {opened}:\n{string.Join('\n', wrong.Take(200))}");
        Assert.True(opened > 1_000, $"{opened} opened");

        async Task Open(Person person, string address, Door door)
        {
            opened++;
            if ((await person.Get(address)).IsFault)
                wrong.Add($"{door} as {person.Who}: {address[..Math.Min(200, address.Length)]}: {app.Fault()}");
        }
    }

    /// <summary>
    /// A10: a handler that no form has leads to the page or is not there, a method that no browser sends is refused; neither breaks a page.
    /// </summary>
    [Fact]
    public async Task No_handler_that_is_not_there_and_no_method_that_nobody_sends_breaks_a_page()
    {
        using var programme = await SweepProgramme.In(app);
        var (wrong, asked) = (new List<string>(), 0);
        foreach (var door in (await Door.All(app)).Where(d => d.Verb == "GET" && d.Handler.Length == 0 && d.Page.Name != "/Errors/Show"))
        {
            var person = programme.People.First(p => Sent.May(p, door));
            var (plain, unknown) = (door.Address(SweepProgramme.Own),
                door.Address(SweepProgramme.Own, [KeyValuePair.Create("handler", "nobody")]));
            Expect(await person.Get(unknown), "GET ?handler=nobody");
            Expect(await person.Post(unknown, []), "POST ?handler=nobody");
            foreach (var method in new[] { HttpMethod.Trace, HttpMethod.Put, HttpMethod.Delete, new HttpMethod("BREW") })
            {
                Expect(await person.Ask(method, plain), method.Method, isRefused: true);
            }

            void Expect(Answer answer, string what, bool isRefused = false)
            {
                asked++;
                if (answer.IsFault || (isRefused && (int)answer.Status < 400))
                    wrong.Add($"{door} as {person.Who}: {what}: {(int)answer.Status} {app.Fault()}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {asked}:\n{string.Join('\n', wrong.Take(200))}");
        Assert.True(asked > 600, $"{asked} asked");
    }
}
