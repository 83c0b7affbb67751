namespace Pathways.Web.Pages.Vocation;

/// <summary>Texts of this folder.</summary>
public sealed class VocationText;
