using System.Reflection;
using Pathways.Core.Accounts;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Ui;

/// <summary>
/// What stands above every staff page of a youth's file: <c>&lt;partial name="_FileHeader" model='new FileHeader(id, name, "Plan")'
/// /&gt;</c>. It reads its facts itself, in one statement.
/// </summary>
/// <param name="YouthId">Whose file.</param>
/// <param name="Name">The youth's name in the language of the page.</param>
/// <param name="Section">The section shown now, a key of <see cref="Sections"/>.</param>
public sealed record FileHeader(int YouthId, string Name, string Section)
{
    /// <summary>The sections of a file, in order.</summary>
    public static IReadOnlyList<Place> Sections { get; } =
    [
        new("/Youths/File", "File", "file-text"),
        new("/Plans/Of", "Plan", "route"),
        new("/Sessions/Of", "Sessions", "message-circle"),
        new("/Assessments/Of", "Assessment", "eye"),
        new("/Risks/Of", "Risk", "shield-check"),
        new("/Documents/Of", "Documents", "id-card"),
        new("/Vocation/Of", "Vocation", "briefcase"),
        new("/Learning/Of", "Learning", "graduation-cap"),
        new("/FollowUps/Of", "FollowUps", "footprints"),
        new("/People/Of", "People", "users-round"),
    ];

    /// <summary>The sections that the viewer's role may open.</summary>
    public static IEnumerable<Place> SectionsFor(Viewer viewer) => Sections.Where(place => MayOpen(viewer, place.Path));

    /// <summary>True when the page at this path exists and its [May] lets the viewer's role in.</summary>
    public static bool MayOpen(Viewer viewer, string path) =>
        typeof(FileHeader).Assembly.GetType(
            $"Pathways.Web.Pages{path.Replace('/', '.')}Model")?.GetCustomAttribute<MayAttribute>()?.Any.Any(viewer.May) == true;
}
