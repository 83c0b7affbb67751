namespace Pathways.Web.Pages.Learning;

/// <summary>Texts of this folder.</summary>
public sealed class LearningText;
