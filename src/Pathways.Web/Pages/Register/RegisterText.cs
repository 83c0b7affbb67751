namespace Pathways.Web.Pages.Register;

/// <summary>Texts of this folder.</summary>
public sealed class RegisterText;
