using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Pathways.Core.Contact;
using Pathways.Core.Mail;
using Pathways.Core.Outside;
using Pathways.Core.Reminding;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Web.Pages.Sessions;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Mail;

/// <summary>Texts of mails.</summary>
public sealed class MailText;

/// <summary>Writes mails with the components of this folder, in the recipient's language and direction.</summary>
internal sealed class MailWriter(IServiceProvider services, ILoggerFactory logs, IStringLocalizer<MailText> texts,
    IStringLocalizer<SessionsText> sessions, Format format, LocalTime clock, SiteSettings site, MailSettings settings,
    StopSeal stop) : IMailWriter
{
    public async Task<MailMessage> ReminderAsync(string messageId, string to, Language language, ReminderMail reminder)
    {
        Cultures.Use(language); // flows with this call only
        var words = reminder.Kind.MailOf(reminder.IsUrgent, reminder.DueOn.DayNumber - clock.Today.DayNumber);
        string[] lines = [Sentence(words + ".Text", reminder), .. reminder.Lines.Select(line => Sentence(line.Kind.LetterLine, line))
            .Distinct()];
        var note = Note(language, reminder);
        var mail = await ComposeAsync(messageId, to, language, note.Title, lines, Full(note.Link));
        if (reminder.Entry is { } entry)
        {
            var invitation = new CalendarInvitation(entry, reminder.Kind.CancelsEntry);
            var calendar = CalendarText.Of(sessions["Calendar.Word"], invitation, settings.From, to, clock.UtcNow);
            mail = mail with { Calendar = calendar, CalendarMethod = invitation.Method };
        }

        return reminder.Kind.IsForSafety ? mail
            : mail with { StopAddress = Full($"/m/{stop.Write(reminder.RecipientId, reminder.Kind.Rule)}") };
    }

    public PushNote Note(Language language, ReminderMail reminder)
    {
        Cultures.Use(language);
        var isUrgent = reminder is { IsUrgent: true, Kind.UrgentMail: not null };
        return new PushNote(texts[isUrgent ? "Subject.Urgent" : "Subject"], $"/n/{reminder.Id}", language, isUrgent);
    }

    public string Message(Language language, ReminderMail reminder)
    {
        var note = Note(language, reminder);
        return $"{note.Title} {Full(note.Link)}".TrimEnd();
    }

    public string NumberCode(Language language, string code)
    {
        Cultures.Use(language);
        return texts["Number.Text", code];
    }

    public async Task<MailMessage> TestAsync(string messageId, string to, Language language)
    {
        Cultures.Use(language);
        return await ComposeAsync(messageId, to, language, texts["Test.Subject"], [texts["Test.Text"]], "");
    }

    public async Task<MailMessage> CodeAsync(string messageId, string to, Language language, string code)
    {
        Cultures.Use(language);
        return await ComposeAsync(messageId, to, language, texts["Subject"], [texts["Address.Text", code]], "");
    }

    private string Sentence(string key, ReminderMail reminder) => reminder.StartsAt is { } start
        ? texts[key, format.Weekday(start), format.Time(start)] : texts[key, format.Weekday(reminder.DueOn)];

    /// <summary>An address of the portal for whoever is not there; empty when its host is not known.</summary>
    private string Full(string address) => site.PublicUrl.Length == 0 ? "" : site.PublicUrl.TrimEnd('/') + address;

    private async Task<MailMessage> ComposeAsync(
        string messageId, string to, Language language, string subject, IReadOnlyList<string> lines, string link)
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
        return new MailMessage(messageId, to, language, subject, text, "<!doctype html>" + html);
    }
}
