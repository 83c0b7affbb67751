namespace Pathways.Web.Pages.Risks;

/// <summary>Texts of this folder.</summary>
public sealed class RisksText;
