using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Organisation;
using Pathways.Web.Pages.Sessions;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Offline;

/// <summary>
/// What a mentor's device shows without a network: Today and the form of a session. The page itself holds nobody's data and is the same for
/// everybody;
/// the script fills it from the device's own encrypted store.
/// </summary>
[AllowAnonymous]
public sealed class IndexModel(ProgrammeSettings settings) : PageModel
{
    /// <summary>The empty form; youth 0 stands for whoever is chosen.</summary>
    public LogModel.Input Form { get; } = new() { Moods = { [0] = null }, Youths = { [0] = new() } };

    /// <summary>The language of the address; the view speaks it.</summary>
    public CultureInfo Culture { get; private set; } = Cultures.Arabic;

    /// <summary>After so many hours without use a device forgets.</summary>
    public int IdleHours => settings.DeviceIdleHours;

    /// <summary>How many days unsent sessions wait for their owner.</summary>
    public int KeepDays => settings.DeviceKeepDays;

    /// <summary>Shows the empty page in a language.</summary>
    public IActionResult OnGet(string language)
    {
        if (Cultures.All.FirstOrDefault(c => c.TwoLetterISOLanguageName == language) is not { } culture) return NotFound();
        Culture = culture;
        return Page();
    }
}
