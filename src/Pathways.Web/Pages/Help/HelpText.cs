namespace Pathways.Web.Pages.Help;

/// <summary>Texts of this folder.</summary>
public sealed class HelpText;
