using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Time;
using Pathways.Web.Text;

namespace Pathways.Web.Ui;

/// <summary>What a page says after a form: a refusal beside its field, or a notice on the next page.</summary>
public static class Refusals
{
    private const string Key = "notice";
    private const string ChangedMeanwhile = $"{nameof(SavingProblem)}.{nameof(SavingProblem.ChangedMeanwhile)}";

    /// <summary>Shows the sentence of a problem beside a field ("Form.Text"), or above the form when no field is named.</summary>
    public static void Refuse<T>(this PageModel page, T problem, string field = "", params object[] arguments) where T : struct, Enum
    {
        var texts = page.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Problems>>();
        var key = KeyOf(problem);
        if (key == ChangedMeanwhile) OpenedForm.SayChanged(page.HttpContext);
        page.ModelState.AddModelError(field, texts[key, arguments].Value);
    }

    /// <summary>The key of a problem's sentence. That somebody else was faster is one sentence, whatever was saved.</summary>
    public static string KeyOf<T>(T problem) where T : struct, Enum =>
        problem.ToString() == nameof(SavingProblem.ChangedMeanwhile) ? ChangedMeanwhile : $"{typeof(T).Name}.{problem}";

    /// <summary>
    /// Renders a hidden field anew, such as the revision after "changed meanwhile": typed text stays, the next save is meant.
    /// </summary>
    public static void Renew(this PageModel page, string field, object value)
    {
        page.ModelState.Remove(field);
        page.ModelState.SetModelValue(field, value, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Shows a sentence once on the page that comes next.</summary>
    public static void Notice(this PageModel page, string text) => page.TempData[Key] = text;

    /// <summary>Adds to the notice how an hour that a change of the clocks skips, or repeats, was read.</summary>
    public static void SayHour(this PageModel page, DateOnly? day, TimeOnly? time)
    {
        if (page.HourInWords(day, time) is { Length: > 0 } said) page.TempData[Key] = $"{page.TempData.Peek(Key)} {said}".Trim();
    }

    /// <summary>How such an hour was read; empty for all others.</summary>
    public static string HourInWords(this PageModel page, DateOnly? day, TimeOnly? time)
    {
        if (day is not { } on || time is not { } at) return "";
        var clock = page.HttpContext.RequestServices.GetRequiredService<LocalTime>();
        var reading = clock.HowOften(on, at);
        if (reading == HourReading.Once) return "";
        var words = page.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
        var read = clock.ToLocal(clock.ToUtc(on, at)).ToString("HH:mm", CultureInfo.InvariantCulture);
        return words[$"Hour.{reading}", at.ToString("HH:mm", CultureInfo.InvariantCulture), read];
    }

    /// <summary>The sentence to show, if any.</summary>
    public static string? TakeNotice(this Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary data) => data[Key] as string;
}
