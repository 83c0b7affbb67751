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
        [LinkTo.AnswerWish] = link => $"/Plans/Wish/{link.Id}",
        [LinkTo.FeedbackOnSession] = link => $"/Sessions/Show/{link.Id}#feedback",
        [LinkTo.LogSession] = link => $"/Sessions/Log?session={link.Id}",
        [LinkTo.MoveSession] = link => $"/Sessions/Plan?session={link.Id}",
        [LinkTo.LogWithYouth] = link => $"/Sessions/Log?youth={link.Id}",
        [LinkTo.EditYouth] = link => $"/Youths/Edit/{link.Id}",
        [LinkTo.DocumentsOfYouth] = link => $"/Documents/Of/{link.Id}",
        [LinkTo.ConfirmPractice] = link => $"/Learning/Confirm/{link.Id}",
        [LinkTo.RiskOfYouth] = link => $"/Risks/Of/{link.Id}",
        [LinkTo.WellbeingOfYouth] = link => $"/Wellbeing/Of/{link.Id}",
        [LinkTo.AssessmentsOfYouth] = link => $"/Assessments/Of/{link.Id}",
        [LinkTo.MyDocuments] = _ => "/Documents/Mine",
        [LinkTo.CountdownOfYouth] = link => $"/Youths/Countdown/{link.Id}",
        [LinkTo.FollowUpOfYouth] = link => $"/FollowUps/Of/{link.Id}",
        [LinkTo.Log] = _ => "/Sessions/Log",
        [LinkTo.Team] = _ => "/Staff",
        [LinkTo.Partner] = link => $"/Partners/Edit/{link.Id}",
        [LinkTo.News] = _ => "/Reminders/News",
        [LinkTo.Draft] = link => $"/Drafts?handler=Open&key={Uri.EscapeDataString(link.Name)}",
    };

    /// <summary>The address of a link, from the root.</summary>
    public static string Of(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return Table[link.To](link);
    }
}
