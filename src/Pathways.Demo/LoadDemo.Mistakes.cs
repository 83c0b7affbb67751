using Pathways.Core.FollowUps;
using Pathways.Core.Mistakes;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    /// <summary>An exit that was written into the wrong file and put right the day after.</summary>
    private async Task PutAnExitRightAsync(Person person, CancellationToken cancellationToken)
    {
        var exit = Made(Exit.Record(person.Youth, null, Day(20), ExitReason.ReturnedToFamily, person.Mentor.Id, today, At(20)));
        db.Exits.Add(exit);
        await db.SaveChangesAsync(cancellationToken);
        var what = new Recorded(exit.Id, person.Youth.Id, exit.On, exit.Reason.ToString());
        var mistake = Made(Mistake.Say(MistakeKind.Exit, what, texts.Mistake, person.Mentor.Id, At(19)));
        Fine(exit.TakeBack(mistake, []));
        db.Mistakes.Add(mistake);
    }
}
