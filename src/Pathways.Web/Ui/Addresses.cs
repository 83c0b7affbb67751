using Pathways.Core.Links;

namespace Pathways.Web.Ui;

/// <summary>The one table of where links lead: Core names the place, this says the address.</summary>
public static class Addresses
{
    private static readonly Dictionary<LinkTo, Func<Link, string>> Table = new()
    {
        [LinkTo.FirstPage] = _ => "/",
        [LinkTo.MyAccount] = _ => "/Accounts/Mine",
        [LinkTo.MySessions] = _ => "/Sessions/Mine",
        [LinkTo.MyPlan] = _ => "/Plans/Mine",
        [LinkTo.MyHelp] = _ => "/Help/Ask",
        [LinkTo.MyGrowth] = _ => "/Staff/Growth",
        [LinkTo.MyFeedback] = _ => "/Feedback",
        [LinkTo.Session] = link => $"/Sessions/Show/{link.Id}",
        [LinkTo.SessionsOfYouth] = link => $"/Sessions/Of/{link.Id}",
        [LinkTo.PlanOfYouth] = link => $"/Plans/Of/{link.Id}",
        [LinkTo.Workshop] = link => $"/Workshops/Show/{link.Id}",
        [LinkTo.AnswerHelp] = link => $"/Help/Answer/{link.Id}",
    };

    /// <summary>The address of a link, from the root.</summary>
    public static string Of(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return Table[link.To](link);
    }
}
