using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Jobs;
using Pathways.Core.Reminding;
using Xunit;

namespace Pathways.Tests.Mail;

/// <summary>An admin sends herself a mail from the settings, and reads on the page of jobs why mails wait.</summary>
public sealed class TryingTheMailServer : IAsyncLifetime
{
    private readonly SmtpSink sink = new();
    private MailingApp app = null!;

    public ValueTask InitializeAsync()
    {
        app = new MailingApp(sink.Port);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task The_test_mail_arrives_at_the_admins_own_address()
    {
        var visitor = await app.SignedIn(await app.Given.Admin(email: "admin@example.org"));
        await visitor.Open("/Organisation/Settings");

        await visitor.Submit(button: "Send me a test mail");

        Assert.Contains("The mail server took the mail for admin@example.org.", visitor.Text, StringComparison.Ordinal);
        var mail = Assert.Single(sink.Mails);
        Assert.Equal(("admin@example.org", "Pathways: a test mail"), (mail.To, mail.Message.Subject));
    }

    [Fact]
    public async Task A_refusal_is_told_in_words_and_in_the_servers_own_without_the_address()
    {
        sink.Recipient = to => $"550 5.1.1 <{to}> is not known here";
        var visitor = await app.SignedIn(await app.Given.Admin(email: "admin@example.org"));
        await visitor.Open("/Organisation/Settings");

        await visitor.Submit(button: "Send me a test mail");

        Assert.Contains("refuses the recipient’s address for good", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("550 5.1.1 <…> is not known here", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("admin@example.org", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task Without_an_address_of_ones_own_nothing_is_offered()
    {
        var page = await (await app.SignedIn(await app.Given.Admin())).Open("/Organisation/Settings");

        Assert.Contains("Your account has no e-mail address", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send me a test mail", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_jobs_says_why_mails_wait_and_a_server_that_is_away_is_asked_once_a_round()
    {
        sink.Login = ("portal", "secret"); // the settings have no user
        var centre = await app.Given.Centre();
        for (var i = 0; i < 3; i++)
        {
            var mentor = await app.Given.Mentor(centre, email: $"mentor{i}@example.org");
            await app.Given.SessionPlanned(await app.Given.Youth(centre, mentor), mentor);
        }

        await Run<PlanReminders>();
        await Run<SendReminders>();

        var page = await (await app.SignedIn(await app.Given.Admin())).Open("/Jobs");
        Assert.Contains("3 mails were tried in vain. The mail server wants a sign-in that is not set", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, sink.Lines);
    }

    private Task<JobRun> Run<T>() where T : class, IJob => app.Services.GetRequiredService<RunJob>()
        .RunAsync<T>(TestContext.Current.CancellationToken);
}
