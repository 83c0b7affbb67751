using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Contact;
using Pathways.Core.Wellbeing;
using Pathways.Web.Content;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Wellbeing;

/// <summary>The five statements as they are answered, on the youth's own phone or on the mentor's.</summary>
public sealed record WellbeingForm
{
    /// <summary>In whose words.</summary>
    public Language Language { get; init; }

    /// <summary>One answer each, 0 to 5.</summary>
    public List<int?> Answers { get; init; } = [];

    /// <summary>Names every statement that has no answer beside it.</summary>
    public void RefuseGaps(PageModel page)
    {
        for (var i = 0; i < WellbeingCheck.Statements; i++)
        {
            if (Answers.ElementAtOrDefault(i) is not (>= 0 and <= WellbeingCheck.Best))
                page.Refuse(WellbeingProblem.AnswerMissing, $"Form.Answers[{i}]");
        }
    }
}

/// <summary>What the partial shows: the text in the language of the page or the one chosen, and the others on offer.</summary>
/// <param name="Form">What was chosen so far.</param>
/// <param name="Text">The official text; null when there is none in this language.</param>
/// <param name="Others">Other languages on offer.</param>
public sealed record WellbeingQuestions(WellbeingForm Form, Who5Text? Text, IReadOnlyList<Language> Others)
{
    /// <summary>In the language chosen, or of the page.</summary>
    public static WellbeingQuestions Of(Who5 who5, WellbeingForm form) =>
        new(form, who5.In(form.Language), [.. who5.Offered.Where(language => language != form.Language)]);
}
