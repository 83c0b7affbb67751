using Microsoft.Extensions.Localization;
using Pathways.Core.Mistakes;
using Pathways.Web.Pages.FollowUps;
using Pathways.Web.Pages.Vocation;
using Pathways.Web.Text;

namespace Pathways.Web.Pages.Mistakes;

/// <summary>Where in a file a kind of mistake belongs, and in which words its values are said.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Section">The section of the file (<see cref="Ui.FileHeader"/>).</param>
/// <param name="Address">The page it is said on; the youth's key follows, or that of the thing itself.</param>
/// <param name="Texts">The texts that hold the words of its values; null when it has none, or they are words already.</param>
/// <param name="Prefix">What stands before the value in the key.</param>
/// <param name="OfSubject">The page is that of the thing itself.</param>
public sealed record MistakePlace(MistakeKind Kind, string Section, string Address, Type? Texts = null, string Prefix = "",
    bool OfSubject = false)
{
    private static readonly MistakePlace[] All =
    [
        new(MistakeKind.Exit, "FollowUps", "/FollowUps/Of", typeof(FollowUpsText), "ExitReason."),
        new(MistakeKind.Return, "FollowUps", "/FollowUps/Of"),
        new(MistakeKind.Wave, "FollowUps", "/FollowUps/Of", typeof(FollowUpsText), "InTouch."),
        new(MistakeKind.PlacementMove, "Vocation", "/Vocation/Of", typeof(VocationText), "State."),
        new(MistakeKind.Placement, "Vocation", "/Vocation/Of"),
        new(MistakeKind.Transfer, "File", "/Youths/File"),
        new(MistakeKind.Consent, "File", "/Youths/File"),
        new(MistakeKind.Withdrawal, "File", "/Youths/File"),
        new(MistakeKind.Assessment, "Assessment", "/Assessments/Of"),
        new(MistakeKind.Wellbeing, "Assessment", "/Wellbeing/Of"),
        new(MistakeKind.WorkshopCancelled, "", "/Workshops/Show", OfSubject: true),
        new(MistakeKind.HandOver, "File", "/Youths/File"),
        new(MistakeKind.HelpClosed, "", "/Help/Answer", typeof(Words), "HelpKind.", OfSubject: true),
        new(MistakeKind.Document, "Documents", "/Documents/Of", typeof(MistakesText), "DocumentState."),
        new(MistakeKind.PlanApproval, "Plan", "/Plans/Of"),
        new(MistakeKind.PlanAgreement, "Plan", "/Plans/Of"),
        new(MistakeKind.PlanClosed, "Plan", "/Plans/Of", typeof(Words), "PlanEnd."),
        new(MistakeKind.Practice, "Learning", "/Learning/Of"),
        new(MistakeKind.Risk, "Risk", "/Risks/Of", typeof(Words), "RiskLevel."),
        new(MistakeKind.Training, "", "/Staff/Growth"),
        new(MistakeKind.Accreditation, "", "/Staff/Growth"),
        new(MistakeKind.CoachingNote, "", "/Staff/Growth"),
        new(MistakeKind.Session, "Sessions", "/Sessions/Of", typeof(Words), "SessionKind."),
    ];

    /// <summary>The place of a kind.</summary>
    public static MistakePlace Of(MistakeKind kind) => All.Single(place => place.Kind == kind);

    /// <summary>The address of the page it is said on.</summary>
    public string For(Recorded what, int viewerId)
    {
        ArgumentNullException.ThrowIfNull(what);
        return what.StaffId == viewerId ? Address : $"{Address}/{(OfSubject ? what.Id : what.YouthId ?? what.StaffId)}";
    }

    /// <summary>What was recorded, in words.</summary>
    public string Say(string was, IStringLocalizerFactory texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Texts is null || was.Length == 0 ? was : texts.Create(Texts)[Prefix + was].Value;
    }
}
