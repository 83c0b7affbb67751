namespace Pathways.Web.Pages.Centres;

/// <summary>Texts of this folder.</summary>
public sealed class CentresText;
