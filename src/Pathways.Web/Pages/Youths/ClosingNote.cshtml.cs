using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>The mentor who hands a youth over writes a few words that the youth reads. Nobody else writes them here.</summary>
[May(Permission.WriteClosingNotes)]
public sealed class ClosingNoteModel(PathwaysDb db, Viewer viewer, ReadLog readLog, IStringLocalizer<YouthsText> texts) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth's name, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The new mentor's name.</summary>
    public string To { get; private set; } = "";

    /// <summary>First day of the new mentor.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } handOver) return NotFound();
        Form = new Input { Text = handOver.ClosingNote, Revision = handOver.Revision };
        readLog.FileOpened(YouthId, "/Youths/ClosingNote");
        return Page();
    }

    /// <summary>Keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } handOver) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (handOver.Write(Form.Text ?? "") is { } problem)
        {
            this.Refuse(problem, "Form.Text");
            return Page();
        }

        if (!await this.SaveAsync(db, handOver, Form.Revision, cancellationToken)) return Page();
        this.Notice(texts["ClosingNote.Saved"]);
        return Redirect($"/Youths/ClosingNote/{YouthId}");
    }

    private async Task<HandOver?> FindAsync(CancellationToken cancellationToken)
    {
        var handOver = await db.HandOvers.Where(Core.Youths.HandOver.Stands).WhereYouthVisibleTo(h => h.Youth, viewer, db)
            .Where(h => h.YouthId == YouthId && h.FromMentorId == viewer.AccountId).OrderByDescending(h => h.On)
            .Include(h => h.Youth).Include(h => h.ToMentor).FirstOrDefaultAsync(cancellationToken);
        if (handOver is not null) (Name, To, On) = (handOver.Youth.Name.In(Cultures.Current), handOver.ToMentor.Name.In(Cultures.Current),
            handOver.On);
        return handOver;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Revision the form was made from.</summary>
        public int Revision { get; init; }

        /// <summary>To the youth.</summary>
        [StringLength(20_000)]
        public string? Text { get; init; }
    }
}
