using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Assessments;

/// <summary>The sentences of one domain in a draft, the three languages beside each other.</summary>
[May(Permission.KeepItemSets)]
public sealed class EditItemsModel(PathwaysDb db, IStringLocalizer<AssessmentsText> texts) : PageModel
{
    /// <summary>The languages, in the order of the form.</summary>
    public static IReadOnlyList<Language> Languages { get; } = Enum.GetValues<Language>();

    /// <summary>Which version.</summary>
    [BindProperty(SupportsGet = true)]
    public int Version { get; set; }

    /// <summary>Which domain.</summary>
    [BindProperty(SupportsGet = true)]
    public Domain Domain { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Shows the sentences.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } draft) return NotFound();
        var words = draft.Read();
        Form = new Input
        {
            Revision = draft.Revision,
            Words = [.. Languages.Select(language => words[Domain, language])
                .Select(item => new WordsInput { About = item.About, Levels = [.. item.Levels], Question = item.Question })],
        };
        return Page();
    }

    /// <summary>Saves them and goes on to the next domain.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } draft) return NotFound();
        while (Form.Words.Count < Languages.Count) Form.Words.Add(new WordsInput());
        foreach (var words in Form.Words) while (words.Levels.Count < 4) words.Levels.Add("");
        RefuseGaps();
        if (!ModelState.IsValid) return Page();
        var problem = draft.Rewrite(Domain, Languages.Select((language, i) => (language, Form.Words[i])).ToDictionary(
            pair => pair.language, pair => new Item(pair.Item2.About!.Trim(), [.. pair.Item2.Levels.Take(4).Select(level => level!.Trim())],
                pair.Item2.Question!.Trim())));
        if (problem is null)
        {
            if (!await this.SaveAsync(db, draft, Form.Revision, cancellationToken)) return Page();
            this.Notice(texts["Items.Saved"]);
            return Domain == Domains.All[^1] ? RedirectToPage("Items") : RedirectToPage(new { Version, Domain = (int)Domain + 1 });
        }

        this.Refuse(problem.Value);
        return Page();
    }

    /// <summary>Every gap is named beside its field.</summary>
    private void RefuseGaps()
    {
        for (var i = 0; i < Languages.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Form.Words[i].About)) this.Refuse(ItemSetProblem.SentenceMissing, $"Form.Words[{i}].About");
            if (string.IsNullOrWhiteSpace(Form.Words[i].Question)) this.Refuse(ItemSetProblem.SentenceMissing, $"Form.Words[{i}].Question");
            for (var level = 0; level < 4; level++)
            {
                var sentence = Form.Words[i].Levels[level];
                if (string.IsNullOrWhiteSpace(sentence)) this.Refuse(ItemSetProblem.SentenceMissing, $"Form.Words[{i}].Levels[{level}]");
                else if (sentence.Length > Item.LongestSentence)
                    this.Refuse(ItemSetProblem.SentenceTooLong, $"Form.Words[{i}].Levels[{level}]", Item.LongestSentence);
            }
        }
    }

    private async Task<ItemSetVersion?> Find(CancellationToken cancellationToken) =>
        Enum.IsDefined(Domain)
            ? await db.ItemSetVersions.SingleOrDefaultAsync(v => v.Version == Version && v.PublishedAt == null, cancellationToken) : null;

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The draft as it was read.</summary>
        public int Revision { get; init; }

        /// <summary>One per language.</summary>
        public List<WordsInput> Words { get; init; } = [];
    }

    /// <summary>The sentences in one language.</summary>
    public sealed record WordsInput
    {
        /// <summary>What the domain is about.</summary>
        [StringLength(Item.LongestSentence)]
        public string? About { get; init; }

        /// <summary>Level 1 first.</summary>
        public List<string?> Levels { get; init; } = [];

        /// <summary>The question for the conversation.</summary>
        [StringLength(Item.LongestSentence)]
        public string? Question { get; init; }
    }
}
