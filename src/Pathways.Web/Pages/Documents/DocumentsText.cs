namespace Pathways.Web.Pages.Documents;

/// <summary>Texts of this folder.</summary>
public sealed class DocumentsText;
