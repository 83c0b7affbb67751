namespace Pathways.Web.Components;

public enum NoticeKind
{
    Info,
    Good,
    Warn,
    Offline,
}
