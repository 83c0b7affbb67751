namespace Pathways.Web.Pages.Sessions;

/// <summary>Texts of this folder.</summary>
public sealed class SessionsText;
