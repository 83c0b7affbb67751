using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Jobs;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Tests.Mail;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>A dead letter that the admin lets go while it changes under her hand.</summary>
public sealed class LettingDeadLettersGo
{
    [Fact]
    public async Task What_was_not_saved_is_not_said_to_be_done()
    {
        await using var app = new App();
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, email: "souad@example.org");
        await app.Given.SessionPlanned(await app.Given.Youth(centre, mentor), mentor);
        await app.Round<PlanReminders>();
        var failed = app.Time.GetUtcNow().UtcDateTime;
        Assert.NotEqual(0, await app.Db(db => db.Reminders.Where(r => r.Channel == ReminderChannel.Email)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.FailedAt, failed).SetProperty(r => r.LastError, "MailRefused"))));
        var admin = await (await app.SignedIn(await app.Given.Admin())).Open("/Jobs");

        app.Meanwhile.After(sql => sql.StartsWith("SELECT", StringComparison.Ordinal)
            && sql.Contains("Reminders", StringComparison.Ordinal) && sql.Contains("FailedAt", StringComparison.Ordinal)
            && !sql.Contains("COUNT", StringComparison.Ordinal),
            () => app.Db(db => db.Reminders.ExecuteDeleteAsync()));
        await admin.Submit(form: "form[action*='handler=Again']:has(input[name=id])");

        Assert.True(app.Meanwhile.Happened);
        Assert.DoesNotContain("again.", admin.Text, StringComparison.Ordinal);
        Assert.Contains("meanwhile", admin.Text, StringComparison.Ordinal);
    }

    private sealed class App : TestApp
    {
        public Meanwhile Meanwhile { get; } = new();

        protected override IReadOnlyDictionary<string, string> MoreSettings => MailingApp.Settings(1);

        protected override void ConfigureTestServices(IServiceCollection services) => services.AddSingleton<IInterceptor>(Meanwhile);
    }
}
