namespace Pathways.Web.Pages.Organisation;

/// <summary>Texts of this folder.</summary>
public sealed class OrganisationText;
