namespace Pathways.Web.Ui;

/// <summary>What a page tells the layout, through ViewData.</summary>
public static class PageLook
{
    /// <summary>One neutral word for the window's title.</summary>
    public const string Title = "Title";

    /// <summary>True when the bar melts into the hero (youth home).</summary>
    public const string Hero = "Hero";

    /// <summary>One sentence about a public page, for search engines and previews.</summary>
    public const string Description = "Description";

    /// <summary>True for a public page that search engines leave out.</summary>
    public const string NotIndexed = "NotIndexed";

    /// <summary>True when a public page's query goes along to its other languages.</summary>
    public const string KeepsQuery = "KeepsQuery";

    /// <summary>True for a page that a whole room sees on the wall: nothing of anybody's need stands on it.</summary>
    public const string Projected = "Projected";

    /// <summary>True where a line of news is opened by a form, which marks it read.</summary>
    public const string Opens = "Opens";

    /// <summary>Key of a draft whose form saved itself just before, in TempData.</summary>
    public const string DraftDone = "draft-done";
}

/// <summary>Light or dark.</summary>
public enum Theme
{
    /// <summary>As the device is set.</summary>
    System = 0,

    /// <summary>Light.</summary>
    Light = 1,

    /// <summary>Dark.</summary>
    Dark = 2,
}
