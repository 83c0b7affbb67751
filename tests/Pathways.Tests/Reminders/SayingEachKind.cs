using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Contact;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>Every kind of reminder has words of its own: a kind that was forgotten is an error, not a mail about a step.</summary>
public sealed class SayingEachKind(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>The one subject of all kinds: nobody beside the phone tells them apart.</summary>
    private static readonly Dictionary<Language, string> Subjects = new()
    {
        [Language.Arabic] = "مسارات: لديك رسالة",
        [Language.French] = "Pathways\u00a0: vous avez un message",
        [Language.English] = "Pathways: you have a message",
    };

    public static TheoryData<ReminderRule> Kinds => [.. Enum.GetValues<ReminderRule>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_kind_has_a_subject_and_a_sentence_in_each_language(ReminderRule kind)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var writer = scope.ServiceProvider.GetRequiredService<IMailWriter>();
        var reminder = new ReminderMail(ReminderKinds.Of(kind), 1, 1, app.Given.Today.AddDays(1),
            app.Time.GetUtcNow().UtcDateTime.AddDays(1));
        foreach (var language in Enum.GetValues<Language>())
        {
            var mail = await writer.ReminderAsync("<a@pathways>", "anas@example.org", language, reminder);
            Assert.Equal(Subjects[language], mail.Subject);
            Assert.DoesNotContain(".Text", mail.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_rule_without_a_kind_is_an_error() =>
        Assert.Throws<KeyNotFoundException>(() => ReminderKinds.Of((ReminderRule)9_999));
}
