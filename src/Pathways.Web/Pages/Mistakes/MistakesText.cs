namespace Pathways.Web.Pages.Mistakes;

/// <summary>Texts of this folder.</summary>
public sealed class MistakesText;
