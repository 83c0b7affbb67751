namespace Pathways.Web.Pages.FollowUps;

/// <summary>Texts of this folder.</summary>
public sealed class FollowUpsText;
