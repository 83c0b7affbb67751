namespace Pathways.Web.Pages.Jobs;

/// <summary>Texts of this folder.</summary>
public sealed class JobsText;
