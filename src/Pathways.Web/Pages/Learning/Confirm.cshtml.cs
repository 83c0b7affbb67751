using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Learning;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>Practices of the mentor's youths that wait to be confirmed, the oldest first.</summary>
[May(Permission.ConfirmPractices)]
public sealed class ConfirmModel(PathwaysDb db, Viewer viewer, ReadLog readLog, ModuleLibrary library) : PageModel
{
    private const int PageSize = 25;

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>One page of practices.</summary>
    public ListPage<Row> Waiting { get; private set; } = null!;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Waiting = await db.Practices.VisibleTo(viewer, db).Where(practice => practice.ConfirmedAt == null)
            .OrderBy(practice => practice.DoneOn).ThenBy(practice => practice.Id)
            .Select(practice => new Row(practice.Id, practice.Youth.Name, practice.Module, practice.Key,
                practice.DoneOn, practice.YouthNote))
            .PageAsync(PageNumber, PageSize, cancellationToken);
        readLog.ListOpened("/Learning/Confirm", "", Waiting.Total);
    }

    /// <summary>The practice's title; its key when the module is gone.</summary>
    public string TitleOf(Row row) => library.Find(row.Module)?.In(Cultures.Current).Practices.FirstOrDefault(practice =>
        practice.Key == row.Key)?.Title ?? row.Key;

    /// <summary>The module's title; its key when the module is gone.</summary>
    public string ModuleOf(Row row) => library.Find(row.Module)?.In(Cultures.Current).Title ?? row.Module;

    /// <summary>A practice that waits.</summary>
    public sealed record Row(int Id, PersonName Name, string Module, string Key, DateOnly DoneOn, string YouthNote);
}
