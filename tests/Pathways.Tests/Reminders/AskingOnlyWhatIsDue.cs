using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Jobs;
using Pathways.Core.Reminding;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>
/// A round of planning and of sending asks for the days that matter, by an index: a million files that rest cost nothing.
/// </summary>
public sealed class AskingOnlyWhatIsDue(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] GrowingTables =
    [
        "Youths", "Stays", "Mentorships", "Exits", "FollowUpWaves", "Risks", "Assessments", "Documents", "Plans", "Goals", "Steps",
        "Sessions", "SessionParticipants", "Workshops", "Registrations", "Reminders", "ReminderChoices", "Partners", "Accreditations",
        "Absences", "AspNetUsers", "INDEX",
    ];

    [Fact]
    public async Task No_question_of_a_round_walks_through_a_table()
    {
        var centre = await app.Given.Centre();
        await app.Given.Manager(centre);
        foreach (var row in TellingWhatIsDue.Kinds)
        {
            var mentor = await app.Given.Mentor(centre);
            var youth = await app.Given.Youth(centre, mentor);
            await app.Given.AccountOf(youth);
            await SomethingDue.Make(app, row.Data.Item1, centre, mentor, youth);
        }

        app.Sql.Clear();
        await Run<PlanReminders>();
        await Run<PlanReminders>(); // finds its rows
        await Run<SendReminders>();

        Assert.True(app.Sql.Statements.Count > 60, $"{app.Sql.Statements.Count} questions are too few: something was not due.");
        Assert.Equal("", string.Join("\n\n", await app.Sql.SlowSteps(app, GrowingTables)));
    }

    private async Task Run<T>() where T : IJob
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<T>().RunAsync(TestContext.Current.CancellationToken);
    }
}
