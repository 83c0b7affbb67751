using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Pathways.Core.Contact;
using Pathways.Core.Mail;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Mail;

/// <summary>Texts of mails.</summary>
public sealed class MailText;

/// <summary>Writes mails with the components of this folder, in the recipient's language and direction.</summary>
internal sealed class MailWriter(IServiceProvider services, ILoggerFactory logs, IStringLocalizer<MailText> texts, Format format,
    LocalTime clock, SiteSettings site) : IMailWriter
{
    public async Task<MailMessage> ReminderAsync(string messageId, string to, string toName, Language language, ReminderFacts facts)
    {
        Cultures.Use(language); // flows with this call only
        var which = (facts.Rule, facts.DueOn.DayNumber - clock.Today.DayNumber) switch
        {
            (ReminderRule.SessionTomorrow, 1) => "Session.Tomorrow",
            (ReminderRule.SessionTomorrow, 0) => "Session.Today",
            (ReminderRule.SessionTomorrow, _) => "Session.Later",
            (ReminderRule.WorkshopTomorrow, 1) => "Session.Tomorrow",
            (ReminderRule.WorkshopTomorrow, 0) => "Session.Today",
            (ReminderRule.WorkshopTomorrow, _) => "Session.Later",
            (ReminderRule.WorkshopPlace, _) => "Workshop.Place",
            (ReminderRule.WorkshopCancelled, _) => "Workshop.Cancelled",
            (ReminderRule.AccreditationIn90Days or ReminderRule.AccreditationIn30Days, _) => "Accreditation",
            (ReminderRule.HelpAnswered, _) => "Help.Answered",
            (ReminderRule.FeedbackAsked, _) => "Feedback",
            (ReminderRule.CodeMade, _) => "Code",
            (ReminderRule.HelpAsked or ReminderRule.HelpUnanswered or ReminderRule.HelpUnansweredLong, _) when facts.IsUrgent =>
                "Help.Urgent",
            (ReminderRule.HelpAsked, _) => "Help.Asked",
            (ReminderRule.HelpUnanswered or ReminderRule.HelpUnansweredLong, _) => "Help.Unanswered",
            (ReminderRule.StepDue, _) => "Step",
            _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Rule, "A kind of reminder without words"),
        };
        var (subject, lines) = (texts[which + ".Subject"].Value, new List<string> { Sentence(which, facts) });
        if (facts.Place.Length > 0) lines.Add(texts["Place", facts.Place]);
        var link = site.PublicUrl.Length == 0 ? "" : site.PublicUrl.TrimEnd('/') + "/" + facts.Path;

        return await ComposeAsync(messageId, to, toName, language, subject, lines, link);
    }

    public async Task<MailMessage> TestAsync(string messageId, string to, string toName, Language language)
    {
        Cultures.Use(language);
        return await ComposeAsync(messageId, to, toName, language, texts["Test.Subject"], [texts["Test.Text"]], "");
    }

    private async Task<MailMessage> ComposeAsync(
        string messageId, string to, string toName, Language language, string subject, IReadOnlyList<string> lines, string link)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Letter>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(Letter.Subject)] = subject,
                [nameof(Letter.Lines)] = lines,
                [nameof(Letter.Link)] = link,
            }));
            return root.ToHtmlString();
        });
        var text = string.Join("\r\n\r\n", [.. lines, .. link.Length == 0 ? [] : new[] { link }, texts["Footer"].Value]) + "\r\n";
        return new MailMessage(messageId, to, toName, language, subject, text, "<!doctype html>" + html);
    }

    private string Sentence(string which, ReminderFacts facts) => which.StartsWith("Help.", StringComparison.Ordinal) || which is "Feedback"
        or "Code" ? texts[which + ".Text"].Value : facts.StartsAt is { } start
        ? texts[which + ".Text", format.Weekday(start), format.Time(start)].Value
        : texts[which + ".Text", format.Weekday(facts.DueOn)].Value;
}
