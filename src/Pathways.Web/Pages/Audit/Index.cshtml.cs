using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Audit;

/// <summary>The read log, newest first: who opened which file or list. A youth is a number here, never a name.</summary>
[May(Permission.SeeAudit)]
public sealed class IndexModel(PathwaysDb db, ReadLogWriter writer) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Only this account.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Account { get; set; }

    /// <summary>Only this youth's file.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Youth { get; set; }

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>One page of entries.</summary>
    public ListPage<Row> Entries { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await writer.WrittenAsync(cancellationToken);
        var entries = db.ReadLog.AsQueryable();
        if (Account is { } account) entries = entries.Where(e => e.AccountId == account);
        if (Youth is { } youth) entries = entries.Where(e => e.YouthId == youth);
        Entries = await entries.OrderByDescending(e => e.Id)
            .Select(e => new Row(
                e.At, e.AccountId,
                new PersonName(db.Users.Where(a => a.Id == e.AccountId).Select(a => a.Name.Arabic).FirstOrDefault() ?? "",
                    db.Users.Where(a => a.Id == e.AccountId).Select(a => a.Name.Latin).FirstOrDefault() ?? ""),
                e.Page, e.YouthId, e.Filter, e.Rows))
            .PageAsync(PageNumber, PageSize, cancellationToken);
    }

    /// <summary>A row.</summary>
    public sealed record Row(DateTime At, int AccountId, PersonName Name, string Page, int? YouthId, string Filter, int? Rows);
}
