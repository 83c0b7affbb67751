using Pathways.Core.Sessions;

namespace Pathways.Web.Pages.Sessions;

/// <summary>Icons of the sprite for kinds and moods.</summary>
internal static class SessionIcons
{
    public static string Icon(this SessionKind kind) => kind switch
    {
        SessionKind.Phone => "phone",
        SessionKind.Message => "message-circle",
        SessionKind.Visit => "footprints",
        SessionKind.Activity => "sun",
        SessionKind.Family => "house",
        SessionKind.Partner => "handshake",
        SessionKind.Group => "users-round",
        _ => "user-round",
    };

    public static string Icon(this Mood mood) => mood switch
    {
        Mood.Good => "laugh",
        Mood.Ordinary => "smile",
        Mood.Worried => "meh",
        _ => "frown",
    };
}
