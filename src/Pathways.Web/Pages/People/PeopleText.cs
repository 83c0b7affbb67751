namespace Pathways.Web.Pages.People;

/// <summary>Texts of this folder.</summary>
public sealed class PeopleText;
