using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Youths;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>The mentors a manager may choose for a youth.</summary>
public static class MentorChoices
{
    /// <summary>
    /// Those who work in the youth's centre, with how many youths each accompanies; after them, for whoever answers for all centres, those
    /// of the others. One statement.
    /// </summary>
    public static async Task<IReadOnlyList<SelectListItem>> MentorChoicesAsync(this PathwaysDb db, Viewer viewer, int? centreId,
        IStringLocalizer<YouthsText> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var today = viewer.Today;
        var led = db.Mentorships.Where(Mentorship.LeadOn(today)).OfPresent(db);
        var team = await db.Users.AsNoTracking().TeamOf(viewer)
            .Where(a => a.LastDay == null && (viewer.AllCentres || a.Centres.Any(c => c.CentreId == centreId)))
            .OrderByDescending(a => a.Centres.Any(c => c.CentreId == centreId)).ThenBy(a => a.NormalizedUserName)
            .Select(a => new
            {
                a.Id,
                a.Name,
                IsHere = a.Centres.Any(c => c.CentreId == centreId),
                Caseload = led.Count(m => m.MentorId == a.Id)
            })
            .ToListAsync(cancellationToken);
        return [.. team.Select(a =>
            new SelectListItem(
            texts[a.IsHere ? "Assign.Choice" : "Assign.ChoiceElsewhere", a.Name.In(Cultures.Current), a.Caseload], $"{a.Id}"))];
    }
}
