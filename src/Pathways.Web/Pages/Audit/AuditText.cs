namespace Pathways.Web.Pages.Audit;

/// <summary>Texts of this folder.</summary>
public sealed class AuditText;
