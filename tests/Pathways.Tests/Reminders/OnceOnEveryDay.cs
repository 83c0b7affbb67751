using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Tests.Time;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>
/// Seven years of changing clocks, over planned rows and without sleeping: what is told at nine arrives once on every local day, at nine by
/// the wall, and quiet hours end.
/// </summary>
public sealed class OnceOnEveryDay(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2032, 12, 31);

    public static TheoryData<string> Sets => ["2025", "2026", "made"];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task A_reminder_of_nine_oclock_is_planned_once_for_every_local_day_and_rings_then(string set)
    {
        var (time, clock) = ClockOf(set);
        var account = await app.Given.Admin();
        var tellings = new List<Telling>();
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            foreach (var planned in new TimeOnly[] { new(0, 5), new(2, 30), new(8, 59), new(23, 50) }) // whichever round makes it
            {
                time.Set(clock.ToUtc(day, planned));
                var morning = await app.Db(db => Task.FromResult(Plan(db, clock).Morning));
                tellings.Add(new(ReminderRule.CodeMade, day.DayNumber, day, new Recipient(account.Id, null)) { From = morning });
            }
        }

        await app.Db(db => db.TellAndSaveAsync(tellings, DateTime.MinValue, TestContext.Current.CancellationToken));
        var rows = await app.Db(db => db.Reminders.Where(r => r.RecipientId == account.Id).OrderBy(r => r.SendAfter).ToListAsync());

        Assert.Equal(Last.DayNumber - First.DayNumber + 1, rows.Count);
        Assert.Equal(rows.Count, rows.Select(r => clock.DayOf(r.SendAfter)).Distinct().Count());
        Assert.All(rows, r => Assert.Equal(r.DueOn.ToDateTime(new TimeOnly(9, 0)), clock.ToLocal(r.SendAfter)));
        Assert.All(rows, r =>
        {
            time.Set(r.SendAfter);
            Assert.Null(ReminderHabits.Default.QuietUntil(clock));
        });
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Quiet_hours_end_on_every_day_also_where_the_clocks_skip_or_repeat_their_end(string set)
    {
        var (time, clock) = ClockOf(set);
        var nights = new List<ReminderHabits> { ReminderHabits.Default };
        (TimeOnly, TimeOnly)[] chosen = [(new(0, 30), new(2, 30)), (new(23, 0), new(1, 30)), (new(12, 0), new(14, 0))];
        foreach (var (from, to) in chosen)
        {
            nights.Add(new ReminderHabits());
            Assert.Null(nights[^1].Choose(from, to, MailRhythm.OneByOne));
        }

        var quiet = 0;
        for (var now = clock.StartOf(First); now < clock.StartOf(Last); now = now.AddMinutes(45))
        {
            foreach (var night in nights)
            {
                time.Set(now);
                if (night.QuietUntil(clock) is not { } end) continue;
                quiet++;
                Assert.InRange(end - now, TimeSpan.FromTicks(1), TimeSpan.FromHours(11));
                time.Set(end);
                Assert.Null(night.QuietUntil(clock));
            }
        }

        Assert.True(quiet > 10_000, $"{quiet}");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_letter_leaves_once_on_every_morning_and_on_every_Monday(string set)
    {
        var (time, clock) = ClockOf(set);
        foreach (var rhythm in new[] { MailRhythm.EachMorning, MailRhythm.EachWeek })
        {
            var habits = new ReminderHabits();
            Assert.Null(habits.Choose(new(22, 0), new(7, 0), rhythm));
            time.Set(clock.StartOf(First));
            var days = new List<DateOnly>();
            while (habits.NextLetter(clock, new(9, 30)) is var (day, at) && day <= Last)
            {
                days.Add(day);
                Assert.Equal(day.ToDateTime(new TimeOnly(9, 30)), clock.ToLocal(at));
                time.Set(at); // it has left: the next one is another day's
            }

            var expected = Enumerable.Range(First.DayNumber, Last.DayNumber - First.DayNumber + 1).Select(DateOnly.FromDayNumber)
                .Where(day => rhythm == MailRhythm.EachMorning || day.DayOfWeek == DayOfWeek.Monday);
            Assert.Equal(expected, days);
        }
    }

    private ReminderPlanning Plan(Pathways.Core.Data.PathwaysDb db, LocalTime clock) => new(db, clock,
        app.Services.GetRequiredService<ProgrammeSettings>(), app.Services.GetRequiredService<DocumentTypes>());

    private static (FakeTime Time, LocalTime Clock) ClockOf(string set)
    {
        var time = FakeTime.StoryDay();
        var rules = set == "made" ? ZoneRules.OfFile("Test/Negative", Path.Combine(Zones.Folder("made"), "Test", "Negative"))
            : Zones.Rules(set);
        return (time, new LocalTime(time, rules));
    }
}
