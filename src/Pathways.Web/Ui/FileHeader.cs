using Pathways.Core.Accounts;
using Pathways.Core.Today;
using Pathways.Web.Accounts;

namespace Pathways.Web.Ui;

/// <summary>
/// What stands above every staff page of a youth's file: <c>&lt;partial name="_FileHeader" model='new FileHeader(id, name, "Plan")'
/// /&gt;</c>. It reads its facts itself, in one statement (<see cref="FileHeads"/>).
/// </summary>
/// <param name="YouthId">Whose file.</param>
/// <param name="Name">The youth's name in the language of the page.</param>
/// <param name="Section">The key of the section shown now.</param>
public sealed record FileHeader(int YouthId, string Name, string Section)
{
    private static readonly (Place Place, Type Page)[] All =
    [
        (new("/Youths/File", "File", "file-text"), typeof(Pages.Youths.FileModel)),
        (new("/Plans/Of", "Plan", "route"), typeof(Pages.Plans.OfModel)),
        (new("/Sessions/Of", "Sessions", "message-circle"), typeof(Pages.Sessions.OfModel)),
        (new("/Assessments/Of", "Assessment", "eye"), typeof(Pages.Assessments.OfModel)),
        (new("/Risks/Of", "Risk", "shield-check"), typeof(Pages.Risks.OfModel)),
        (new("/Documents/Of", "Documents", "id-card"), typeof(Pages.Documents.OfModel)),
        (new("/Vocation/Of", "Vocation", "briefcase"), typeof(Pages.Vocation.OfModel)),
        (new("/Learning/Of", "Learning", "graduation-cap"), typeof(Pages.Learning.OfModel)),
        (new("/FollowUps/Of", "FollowUps", "footprints"), typeof(Pages.FollowUps.OfModel)),
        (new("/People/Of", "People", "users-round"), typeof(Pages.People.OfModel)),
    ];

    /// <summary>The sections of a file that the viewer's role may open, in order.</summary>
    public static IEnumerable<Place> SectionsFor(Viewer viewer) =>
        All.Where(section => MayAttribute.Lets(viewer, section.Page)).Select(section => section.Place);
}
