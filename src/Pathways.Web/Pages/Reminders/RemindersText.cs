namespace Pathways.Web.Pages.Reminders;

/// <summary>Texts of this folder.</summary>
public sealed class RemindersText;
