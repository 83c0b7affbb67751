namespace Pathways.Web.Pages.Content;

/// <summary>Texts of this folder's pages.</summary>
public sealed class ContentText;
