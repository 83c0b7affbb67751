namespace Pathways.Web.Pages.Youths;

/// <summary>Texts of this folder.</summary>
public sealed class YouthsText;
