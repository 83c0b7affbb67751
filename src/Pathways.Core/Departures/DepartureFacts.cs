namespace Pathways.Core.Departures;

/// <summary>What hangs on somebody who leaves, from now on.</summary>
/// <param name="Youths">Youths led, by centre.</param>
/// <param name="Sessions">Planned sessions.</param>
/// <param name="Covers">Youths for whom she or he stands in.</param>
/// <param name="Absences">Own absences, now or to come.</param>
/// <param name="StandsIn">Absences of others in which she or he stands in.</param>
/// <param name="HandOvers">Handovers arranged, from or to her or him.</param>
/// <param name="Workshops">Places in workshops to come.</param>
/// <param name="Plans">Workshops to come that she or he planned.</param>
/// <param name="Questions">Questions of managers about sessions, without an answer.</param>
/// <param name="Calls">Calls for help of these youths, without an answer.</param>
/// <param name="Referrals">Open referrals of these youths, for a psychologist: all that wait.</param>
public sealed record DepartureFacts(IReadOnlyList<DepartureYouth> Youths, int Sessions, int Covers, int Absences, int StandsIn,
    int HandOvers, int Workshops, int Plans, int Questions, int Calls, int Referrals)
{
    /// <summary>The counts that are not nothing, with the key of their words.</summary>
    public IEnumerable<(string Key, int Count)> Counts => new (string Key, int Count)[]
    {
        ("Sessions", Sessions), ("Covers", Covers), ("Absences", Absences), ("StandsIn", StandsIn), ("HandOvers", HandOvers),
        ("Workshops", Workshops), ("Plans", Plans), ("Questions", Questions), ("Calls", Calls), ("Referrals", Referrals),
    }.Where(row => row.Count > 0);

    /// <summary>Youths for whom somebody is to be chosen.</summary>
    public IEnumerable<DepartureYouth> ToDecide => Youths.Where(y => y.Next is null);
}
