namespace Pathways.Web.Pages.Accounts;

/// <summary>Texts of this folder.</summary>
public sealed class AccountsText;
