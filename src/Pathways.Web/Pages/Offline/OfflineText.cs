namespace Pathways.Web.Pages.Offline;

/// <summary>Texts of this folder, those that the device's scripts speak among them.</summary>
public sealed class OfflineText;
