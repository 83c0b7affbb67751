using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Pathways.Core.Entitlements;
using Pathways.Web.Components;
using Pathways.Web.Content;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Public;

/// <summary>
/// "What am I entitled to?": a few questions, answered while the page is asked for. The answers come in a form body, so they are in no
/// address, log or history; there is no token and no cookie, because nothing is changed and nothing is kept.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class EntitlementsModel(IStringLocalizer<PublicText> texts, FigureWords figures) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>What the rules say.</summary>
    public IReadOnlyList<EntitlementAnswer> Answers { get; private set; } = [];

    /// <summary>The choices of a question.</summary>
    public IEnumerable<SelectListItem> Choices<T>() where T
        : struct, Enum => Enum.GetValues<T>().Select(value => new SelectListItem(texts.Of(value), value.ToString()));

    /// <summary>Why the answer is so, with the figures of today.</summary>
    public string Why(EntitlementAnswer answer) => figures.Fill(texts[$"{answer.Entitlement}.{answer.Reason}"], Cultures.Current);

    /// <summary>The badge of a verdict.</summary>
    public static BadgeStatus BadgeOf(EntitlementVerdict verdict) => verdict switch
    {
        EntitlementVerdict.Now or EntitlementVerdict.Have => BadgeStatus.Done,
        EntitlementVerdict.Later => BadgeStatus.Planned,
        _ => BadgeStatus.Waiting,
    };

    /// <summary>Shows the questions.</summary>
    public void OnGet()
    {
    }

    /// <summary>Answers them.</summary>
    public IActionResult OnPost()
    {
        Response.Headers.CacheControl = "no-store";
        if (ModelState.IsValid && Form is { Age: { } age, Nationality: { } nationality, Care: { } care, Occupation: { } occupation })
        {
            Answers = MoroccanEntitlements.For(new Situation(age, nationality, care, occupation, Form.HasCard));
        }

        return Page();
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Whole years.</summary>
        [Required, Range(Situation.Youngest, Situation.Oldest)]
        public int? Age { get; init; }

        /// <summary>Nationality.</summary>
        [Required, EnumDataType(typeof(NationalityAnswer))]
        public NationalityAnswer? Nationality { get; init; }

        /// <summary>Where the person grows up or grew up.</summary>
        [Required, EnumDataType(typeof(CareAnswer))]
        public CareAnswer? Care { get; init; }

        /// <summary>What the person does.</summary>
        [Required, EnumDataType(typeof(OccupationAnswer))]
        public OccupationAnswer? Occupation { get; init; }

        /// <summary>Whether the card is there.</summary>
        public bool HasCard { get; init; }
    }
}
