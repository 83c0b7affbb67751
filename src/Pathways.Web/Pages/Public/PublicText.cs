namespace Pathways.Web.Pages.Public;

/// <summary>Texts of this folder's pages.</summary>
public sealed class PublicText;
