using Xunit;

namespace Pathways.Tests.Sweeps;

/// <summary>Every value that an address can hold, as everybody who may enter, with what no link of the program says.</summary>
public sealed class OpeningHostileAddresses(SweepApp app) : IClassFixture<SweepApp>
{
    private static readonly string[] Values =
        ["2147483647", "-2147483648", "0", "-1", "2147483648", "99", "0001-01-01", "9999-12-31", "9999-01-01", "a\uFFFEb", "\uD800", "a\0b", "<b>", "\u202E", new('x', 3_000), "١٢", "true", ""];

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
                    foreach (var value in Values) await Open(person, door.Address(SweepProgramme.Own, [KeyValuePair.Create(field.Name, value)]), door);
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {opened}:\n{string.Join('\n', wrong.Take(200))}");
        Assert.True(opened > 1_000, $"{opened} opened");

        async Task Open(Person person, string address, Door door)
        {
            opened++;
            if ((await person.Get(address)).IsFault) wrong.Add($"{door} as {person.Who}: {address[..Math.Min(200, address.Length)]}: {app.Fault()}");
        }
    }
}
