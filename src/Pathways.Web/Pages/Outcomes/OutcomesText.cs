namespace Pathways.Web.Pages.Outcomes;

/// <summary>Texts of this folder.</summary>
public sealed class OutcomesText;
