namespace Pathways.Web.Pages.Errors;

/// <summary>Texts of this folder.</summary>
public sealed class ErrorsText;
