namespace Pathways.Web.Pages.Plans;

/// <summary>Texts of this folder.</summary>
public sealed class PlansText;
