using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Contact;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>Every kind of reminder has words of its own: a kind that was forgotten is an error, not a mail about a step.</summary>
public sealed class SayingEachKind(TestApp app) : IClassFixture<TestApp>
{
    public static TheoryData<ReminderRule> Kinds => [.. Enum.GetValues<ReminderRule>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_kind_has_a_subject_and_a_sentence_in_each_language(ReminderRule kind)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var writer = scope.ServiceProvider.GetRequiredService<IMailWriter>();
        var hasAnHour = kind is ReminderRule.SessionTomorrow or ReminderRule.WorkshopTomorrow or ReminderRule.WorkshopPlace
            or ReminderRule.WorkshopCancelled;
        var facts = new ReminderFacts(kind, true, app.Given.Today.AddDays(1), hasAnHour ? app.Time.GetUtcNow().UtcDateTime.AddDays(1)
            : null, "");
        foreach (var language in Enum.GetValues<Language>())
        {
            var mail = await writer.ReminderAsync("<a@pathways>", "anas@example.org", "Anas", language, facts);
            Assert.NotEmpty(mail.Subject);
            Assert.DoesNotContain(".Subject", mail.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain(".Text", mail.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_kind_without_words_is_an_error()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var writer = scope.ServiceProvider.GetRequiredService<IMailWriter>();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => writer.ReminderAsync(
            "<a@pathways>", "anas@example.org", "Anas", Language.Arabic,
                new ReminderFacts((ReminderRule)9_999, true, app.Given.Today, null, "")));
    }
}
