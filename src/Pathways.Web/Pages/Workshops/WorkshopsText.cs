namespace Pathways.Web.Pages.Workshops;

/// <summary>Texts of this folder.</summary>
public sealed class WorkshopsText;
