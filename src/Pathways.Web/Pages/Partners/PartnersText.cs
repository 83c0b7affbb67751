namespace Pathways.Web.Pages.Partners;

/// <summary>Texts of this folder.</summary>
public sealed class PartnersText;
