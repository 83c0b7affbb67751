using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Organisation;

/// <summary>
/// The document types as the program read them: what needs what, since when it was checked, and what is wrong with the file.
/// </summary>
[May(Permission.KeepSettings)]
public sealed class DocumentsModel(DocumentTypes types, ProgrammeSettings settings, IStringLocalizer<OrganisationText> texts) : PageModel
{
    /// <summary>The types.</summary>
    public DocumentTypes Types => types;

    /// <summary>Where they were read from: the organisation's own file, or the shipped profile of a country.</summary>
    public string Source => settings.DocumentsFile.Length > 0 ? settings.DocumentsFile : settings.Country;

    /// <summary>What a type needs, in words: all of these, of each any one.</summary>
    public string Needs(DocumentType type) =>
        Joined("Documents.And",
            type.Needs.Select(group => Joined("Documents.Or", group.Select(key => types.Find(key)!.In(Cultures.Current).Name))));

    private string Joined(string how, IEnumerable<string> parts) => parts.DefaultIfEmpty("")
        .Aggregate((one, other) => texts[how, one, other]);
}
