using System.Text.RegularExpressions;
using Xunit;

namespace Pathways.Tests.Sweeps;

/// <summary>
/// A list has one order on every database: what the pages ask for is read as SQL, and each ORDER BY ends in what is unique. Where two rows
/// are equal in
/// all that is sorted by, each database has its own idea.
/// </summary>
public sealed partial class OrdersAreTotal(SweepApp app) : IClassFixture<SweepApp>
{
    /// <summary>
    /// Keys and parts of keys (a collection's rows come in the order of their own); names and numbers of which a rule allows one.
    /// </summary>
    private static readonly string[] Unique =
    [
        "Key", "Name", "Number", "Version", "Module", "NormalizedUserName", "NameArabic", "Domain", "Position", "Token", "On", "Voice",
            "Months", "LastError",
    ];

    [Fact]
    public async Task Every_order_of_a_list_ends_in_what_is_unique()
    {
        using var programme = await SweepProgramme.In(app);
        app.Sql.Clear();
        foreach (var door in (await Door.All(app)).Where(door => door.Verb == "GET" && door.Handler.Length == 0))
        {
            foreach (var person in programme.People.Where(person => person.Account is not null))
            {
                foreach (var id in door.HasIdInAddress ? [SweepProgramme.Own, 5] : new[] { SweepProgramme.Own })
                    await person.Get(door.Address(id));
            }
        }

        var orders = app.Sql.Statements.Select(LastOrder).OfType<string>().Distinct().ToList();
        Assert.True(orders.Count > 50, $"Only {orders.Count} ordered lists were asked for.");
        var wrong = orders.Where(order => Column().Matches(order).LastOrDefault()?.Groups[1].Value is not { } last
            || !(Unique.Contains(last) || Key().IsMatch(last)))
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>The outermost ORDER BY of a statement, without its limit; null when there is none.</summary>
    private static string? LastOrder(string sql)
    {
        var at = sql.LastIndexOf("\nORDER BY ", StringComparison.Ordinal); // inner ones stand indented
        if (at < 0) return null;
        var order = sql[(at + "\nORDER BY ".Length)..];
        var end = order.IndexOf("\nLIMIT", StringComparison.Ordinal);
        return (end < 0 ? order : order[..end]).Trim();
    }

    [GeneratedRegex(@"Id\d*$")]
    private static partial Regex Key();

    [GeneratedRegex(@"""(\w+)""")]
    private static partial Regex Column();
}
