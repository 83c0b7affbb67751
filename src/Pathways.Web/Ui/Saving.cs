using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Data;

namespace Pathways.Web.Ui;

/// <summary>How a page saves: once, and when somebody else was faster it says so, in one sentence for all forms.</summary>
public static class Saving
{
    /// <summary>
    /// Saves what the page has changed. False when somebody else was faster: then nothing is saved, the context is empty, what was typed
    /// stands in the form, and the page says so, beside a field when one is named.
    /// </summary>
    public static async Task<bool> SaveAsync(this PageModel page, PathwaysDb db, CancellationToken cancellationToken, string field = "")
    {
        if (await db.TrySaveAsync(cancellationToken)) return true;
        page.Refuse(SavingProblem.ChangedMeanwhile, field);
        return false;
    }

    /// <summary>
    /// The same for a row whose revision the form carries: false also when it was saved since the form was opened. The hidden field then
    /// carries the row's present revision, so that the next save is meant.
    /// </summary>
    public static async Task<bool> SaveAsync<T>(this PageModel page, PathwaysDb db, T row, int seen, CancellationToken cancellationToken,
        string hidden = "Form.Revision") where T : class, IRevised
    {
        if (await db.TrySaveAsync(row, seen, cancellationToken)) return true;
        page.RefuseAsChanged(hidden, await db.RevisionOfAsync(row, cancellationToken));
        return false;
    }

    /// <summary>
    /// Says that somebody else was faster, where a form carries its own mark of what it was opened on: the mark is renewed, so that the
    /// next save is meant.
    /// </summary>
    public static void RefuseAsChanged(this PageModel page, string hidden, object present)
    {
        page.Refuse(SavingProblem.ChangedMeanwhile);
        page.Renew(hidden, present);
    }
}
