namespace Pathways.Web.Pages.Assessments;

/// <summary>Texts of this folder.</summary>
public sealed class AssessmentsText;
