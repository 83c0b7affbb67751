using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Contact;
using Pathways.Core.Links;
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
        var reminder = new ReminderMail(ReminderKinds.Of(kind), app.Given.Today.AddDays(1), new Link(LinkTo.FirstPage),
            app.Time.GetUtcNow().UtcDateTime.AddDays(1));
        foreach (var language in Enum.GetValues<Language>())
        {
            var mail = await writer.ReminderAsync("<a@pathways>", "anas@example.org", language, reminder);
            Assert.NotEmpty(mail.Subject);
            Assert.DoesNotContain(".Subject", mail.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain(".Text", mail.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_rule_without_a_kind_is_an_error() =>
        Assert.Throws<KeyNotFoundException>(() => ReminderKinds.Of((ReminderRule)9_999));
}
