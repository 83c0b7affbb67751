namespace Pathways.Web.Pages.Staff;

/// <summary>Texts of this folder.</summary>
public sealed class StaffText;
