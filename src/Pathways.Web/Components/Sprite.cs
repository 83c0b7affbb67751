namespace Pathways.Web.Components;

/// <summary>Where the icons live. Names are those of the sprite without "i-" (id-card, clock, ...).</summary>
public static class Sprite
{
    public const string Url = "/icons.svg";

    public static string Href(string name) => $"{Url}#i-{name}";
}
