namespace Pathways.Web.Pages.Feedback;

/// <summary>Texts of this folder.</summary>
public sealed class FeedbackText;
