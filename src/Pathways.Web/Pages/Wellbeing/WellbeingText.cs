namespace Pathways.Web.Pages.Wellbeing;

/// <summary>Texts of this folder.</summary>
public sealed class WellbeingText;
