using System.Globalization;
using Pathways.Core.Accounts;

namespace Pathways.Tests.Sweeps;

/// <summary>What a form sends: as a page renders it for its reader where one does, with what its handler reads besides made up.</summary>
internal sealed record Sent(int Id, IReadOnlyDictionary<string, string> Query, IReadOnlyList<KeyValuePair<string, string>> Fields,
    bool IsRendered)
{
    /// <summary>Finds the form among the pages that somebody may open, else makes it up.</summary>
    public static async Task<Sent> Find(Person person, Door door, IReadOnlyList<Door> doors)
    {
        var made = door.Fields.Select(f => KeyValuePair.Create(f.Name, Usual(f))).ToList();
        if (May(person, door))
        {
            var get = doors.FirstOrDefault(d => d.Verb == "GET" && d.Handler.Length == 0 && d.Page == door.Page);
            foreach (var id in (int[])[SweepProgramme.Own, SweepProgramme.Own + SweepProgramme.Youths, (2 * SweepProgramme.Youths) + 2])
            {
                if (get is null) break;
                var query = get.Fields.Where(f => f.IsId).ToDictionary(f => f.Name, _ => id.ToString(CultureInfo.InvariantCulture));
                foreach (var form in await person.Forms(door.Address(id, query).Replace("handler=", "no=", StringComparison.Ordinal)))
                {
                    var action = form.GetAttribute("action") ?? "";
                    var handler = System.Web.HttpUtility.ParseQueryString(action.Contains('?', StringComparison.Ordinal)
                        ? action[action.IndexOf('?', StringComparison.Ordinal)..] : "")["handler"] ?? "";
                    var path = action.Split('?')[0];
                    if (path.Length > 0 && !path.StartsWith(door.Page.Name, StringComparison.OrdinalIgnoreCase)
                        && !path.Equals(door.Address(id).Split('?')[0], StringComparison.OrdinalIgnoreCase)) continue;
                    if (!handler.Equals(door.Handler, StringComparison.OrdinalIgnoreCase)) continue;
                    var rendered = Visitor.Rendered(form, null).Where(f => f.Key is not ("_form" or "_key")).ToList();
                    if (rendered.Count == 0 && door.Fields.Count > 0 && door.Handler.Length == 0) continue;
                    var had = rendered.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
                    return new Sent(id, query,
                        [.. rendered, .. made.Where(f => !had.Contains(f.Key) && !f.Key.Contains('[', StringComparison.Ordinal))], true);
                }

                if (!get.HasIdInAddress && query.Count == 0) break;
            }
        }

        return new Sent(SweepProgramme.Own, new Dictionary<string, string>(), made, false);
    }

    /// <summary>True when the person's role may enter.</summary>
    public static bool May(Person person, Door door) => door.Page.Anonymous
        || (person.Account is { } account && door.Page.Roles.Contains(account.Role));

    /// <summary>The same with other numbers in the form.</summary>
    public IEnumerable<KeyValuePair<string, string>> With(int id, string? only, Door door) =>
        Fields.Select(f => (only is null ? door.TypeOf(f.Key) is { IsId: true } : f.Key == only)
            ? KeyValuePair.Create(f.Key, id.ToString(CultureInfo.InvariantCulture)) : f);

    /// <summary>What somebody might type into a field.</summary>
    public static string Usual(Field field) => field.Kind switch
    {
        var t when field.IsId => SweepProgramme.Own.ToString(CultureInfo.InvariantCulture),
        { IsEnum: true } t => Enum.GetNames(t)[0],
        var t when t == typeof(int) => "1",
        var t when t == typeof(bool) => "true",
        var t when t == typeof(Guid) => "01890000-0000-7000-8000-000000000001",
        var t when t == typeof(DateOnly) => "2026-11-23",
        var t when t == typeof(TimeOnly) => "10:00",
        var t when t == typeof(decimal) || t == typeof(double) => "1",
        _ => field.Name.EndsWith("mail", StringComparison.OrdinalIgnoreCase) ? "somebody@example.org" : "A word",
    };
}
