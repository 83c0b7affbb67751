using System.Globalization;

namespace Pathways.Bench.Load;

/// <summary>What two nodes sent while they were killed.</summary>
/// <param name="Kills">How many processes were killed.</param>
/// <param name="Due">Mails that were due.</param>
/// <param name="Arrived">Mails that the server took.</param>
/// <param name="Lost">Due, and never arrived or never marked.</param>
/// <param name="TwiceUnanswered">Arrived once more after the server took one and did not say so.</param>
/// <param name="TwiceKilled">Arrived once more after a kill between the server's yes and our row.</param>
/// <param name="OtherIds">Mails whose second copy had another Message-ID.</param>
internal sealed record ReminderKillCount(int Kills, long Due, int Arrived, long Lost, int TwiceUnanswered, int TwiceKilled, long OtherIds)
{
    /// <summary>Nothing is lost, and a kill cost one second mail at most, with the same Message-ID.</summary>
    public bool IsWell => Due > 0 && Lost == 0 && OtherIds == 0 && TwiceKilled <= Kills;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kills} kills -9 of two nodes on one database, "
        + $"{Due} mails due: {Arrived} arrived, {Lost} lost, {TwiceUnanswered} twice because the server took one and broke the line, "
        + $"{TwiceKilled} twice because of a kill between the server's yes and our row, {OtherIds} with another Message-ID");
}
