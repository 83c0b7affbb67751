using Pathways.Core.Accounts;


namespace Pathways.Web.Ui;

/// <summary>A place in the navigation.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Key">Key of its word in <see cref="Text.Words"/>.</param>
/// <param name="Icon">Icon of the sprite.</param>
/// <param name="IsKeyAct">The role's key act, in the middle of the bar.</param>
public sealed record Place(string Path, string Key, string Icon, bool IsKeyAct = false);

/// <summary>Where each role goes: the bar, and the menu under the avatar.</summary>
public static class Navigation
{
    /// <summary>The role's home.</summary>
    public static string Home(Role role) => Bar(role) is [var first, ..] ? first.Path : "/Accounts/SignIn";

    /// <summary>The bar.</summary>
    public static IReadOnlyList<Place> Bar(Role role) => role switch
    {
        Role.Youth =>
        [
            new("/Youths/Home", "Nav.Home", "house"),
            new("/Plans/Mine", "Nav.MyPlan", "route"),
            new("/Help/Ask", "Nav.Help", "life-buoy", IsKeyAct: true),
            new("/Documents/Mine", "Nav.MyDocuments", "id-card"),
            new("/Learning", "Nav.Learn", "graduation-cap"),
        ],
        Role.Mentor =>
        [
            new("/Youths/Today", "Nav.Today", "sun"),
            new("/Youths", "Nav.Youths", "users-round"),
            new("/Sessions/Log", "Nav.LogSession", "plus", IsKeyAct: true),
            new("/Learning/Confirm", "Nav.Learning", "graduation-cap"),
            new("/Partners", "Nav.Partners", "landmark"),
        ],
        Role.Manager =>
        [
            new("/Outcomes", "Nav.Outcomes", "layout-dashboard"),
            new("/Youths", "Nav.Youths", "users-round"),
            new("/Plans/Approvals", "Nav.Approvals", "circle-check"),
            new("/Staff", "Nav.Team", "user-round-check"),
            new("/Centres", "Nav.Centres", "building-2"),
            new("/Register", "Nav.Register", "file-text"),
        ],
        Role.Psychologist =>
        [
            new("/Youths/Referred", "Nav.Queue", "hourglass"),
            new("/Youths", "Nav.Youths", "users-round"),
        ],
        Role.Admin =>
        [
            new("/Accounts", "Nav.Accounts", "user-round"),
            new("/Centres", "Nav.Centres", "building-2"),
            new("/Organisation/Settings", "Nav.Settings", "list-filter"),
            new("/Content", "Nav.Content", "graduation-cap"),
            new("/Audit", "Nav.Audit", "eye"),
            new("/Jobs", "Nav.Jobs", "history"),
        ],
        _ => [],
    };

    /// <summary>What everybody has.</summary>
    private static IReadOnlyList<Place> Own =>
        [new("/Reminders/Mine", "Nav.MyReminders", "bell"), new("/Accounts/Mine", "Nav.MyAccount", "user-round")];

    /// <summary>The menu under the avatar.</summary>
    public static IReadOnlyList<Place> Menu(Role role) => role switch
    {
        Role.Youth =>
        [
            new("/Assessments/Mine", "Nav.MyView", "eye"),
            new("/Vocation/Mine", "Nav.MyWork", "briefcase"),
            new("/Workshops", "Nav.Workshops", "users-round"),
            new("/Sessions/Mine", "Nav.MyRecord", "file-text"),
            new("/People/Mine", "Nav.MyPeople", "users-round"),
            new("/Youths/Mentors", "Nav.MyMentors", "handshake"),
            .. Own,
        ],
        Role.Mentor => [new("/Feedback", "Nav.Feedback", "message-circle"), new("/Workshops", "Nav.Workshops", "graduation-cap"),
            new("/Staff/Growth", "Nav.MyGrowth", "star"), .. Own],
        Role.Psychologist => [new("/Workshops", "Nav.Workshops", "graduation-cap"), new("/Staff/Growth", "Nav.MyGrowth", "star"),
            .. Own],
        Role.Manager => [new("/Help", "Nav.HelpRequests", "life-buoy"), new("/Feedback", "Nav.Feedback", "message-circle"),
            new("/Partners", "Nav.Partners", "landmark"), new("/Workshops", "Nav.Workshops", "graduation-cap"),
                new("/Staff/Growth", "Nav.MyGrowth", "star"), .. Own],
        _ => Own,
    };
}
