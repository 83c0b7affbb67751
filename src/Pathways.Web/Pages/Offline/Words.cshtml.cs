using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Offline;

/// <summary>
/// What the device's scripts say, in one language, as JSON: the texts of this folder that begin with "Js.". The same for everybody; no
/// script holds a text.
/// </summary>
[AllowAnonymous]
public sealed class WordsModel(IStringLocalizer<OfflineText> texts) : PageModel
{
    /// <summary>Answers them.</summary>
    public IActionResult OnGet(string language)
    {
        if (Cultures.All.FirstOrDefault(c => c.TwoLetterISOLanguageName == language) is not { } culture) return NotFound();
        System.Globalization.CultureInfo.CurrentCulture = culture;
        System.Globalization.CultureInfo.CurrentUICulture = culture;
        if (Request.Query.ContainsKey("v")) Response.Headers.CacheControl = "public,max-age=31536000,immutable";
        return new JsonResult(texts.GetAllStrings(includeParentCultures: true)
            .Where(t => t.Name.StartsWith("Js.", StringComparison.Ordinal)).ToDictionary(t => t.Name[3..], t => t.Value));
    }
}
