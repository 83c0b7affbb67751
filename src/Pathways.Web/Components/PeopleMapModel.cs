namespace Pathways.Web.Components;

/// <param name="Label">What a screen reader says of the whole drawing; the list beside tells the rest.</param>
/// <param name="Me">The word in the middle.</param>
/// <param name="People">Everybody, in the order of the list.</param>
public sealed record PeopleMapModel(string Label, string Me, IReadOnlyList<PersonDot> People);

/// <param name="Name">As the youth calls the person.</param>
/// <param name="Ring">1 (very close) to 3.</param>
/// <param name="IsSecondMentor">Chosen by the youth.</param>
/// <param name="AtNight">Can be called at night.</param>
public sealed record PersonDot(string Name, int Ring, bool IsSecondMentor = false, bool AtNight = false);

/// <summary>
/// Where people stand: me in the middle, three rings, the closer the nearer. Runs from the top in the direction of reading.
/// </summary>
public static class PeopleMapShape
{
    public const double Width = 420;
    public const double Centre = 210;
    public const double Dot = 17;
    public static readonly double[] Radius = [64, 126, 182];

    /// <summary>As many as stand side by side with their names.</summary>
    private static readonly int[] s_room = [4, 7, 9];

    /// <summary>Each ring begins elsewhere, so that names of two rings stand apart.</summary>
    private static readonly double[] s_turn = [0, .5, .25];

    /// <summary>Everybody's place; who finds no more room on a ring is counted in its last place.</summary>
    public static IEnumerable<PlacedDot> Place(IReadOnlyList<PersonDot> people, bool rtl)
    {
        for (var ring = 1; ring <= Radius.Length; ring++)
        {
            var here = people.Where(person => Math.Clamp(person.Ring, 1, Radius.Length) == ring).ToList();
            var room = s_room[ring - 1];
            var more = here.Count > room ? here.Count - room + 1 : 0;
            var places = Math.Min(here.Count, room);
            for (var i = 0; i < places; i++)
            {
                var angle = 2 * Math.PI * (i + s_turn[ring - 1]) / places;
                var x = Svg.X(Centre + (Radius[ring - 1] * Math.Sin(angle)), Width, rtl);
                var y = Centre - (Radius[ring - 1] * Math.Cos(angle)) - 8;
                yield return i == places - 1 && more > 0 ? new PlacedDot(null, more, ring, x, y) : new PlacedDot(here[i], 0, ring, x, y);
            }
        }
    }
}

/// <param name="Person">Who; null where only a number stands.</param>
/// <param name="More">How many found no room.</param>
public sealed record PlacedDot(PersonDot? Person, int More, int Ring, double X, double Y);
