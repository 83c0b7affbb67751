using Pathways.Core.Staff;
using Pathways.Core.Workshops;
using Xunit;

namespace Pathways.Tests.Workshops;

/// <summary>The rules of places, waiting list, attendance and feedback, without a database.</summary>
public sealed class TakingAPlace
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Who_comes_after_the_last_place_waits_and_moves_up_in_order()
    {
        var workshop = Workshop(capacity: 1);
        Assert.Null(workshop.Register(Participant.Youth(1), Now));
        Assert.Null(workshop.Register(Participant.Youth(2), Now.AddMinutes(1)));
        Assert.Null(workshop.Register(Participant.Youth(3), Now.AddMinutes(2)));
        Assert.Equal([RegistrationState.Registered, RegistrationState.Waiting, RegistrationState.Waiting],
            workshop.Registrations.Select(r => r.State));

        Assert.Null(workshop.Withdraw(Participant.Youth(1), Now.AddMinutes(3)));

        Assert.Equal([RegistrationState.Withdrawn, RegistrationState.Registered, RegistrationState.Waiting],
            workshop.Registrations.Select(r => r.State));
        Assert.Null(workshop.Register(Participant.Youth(1), Now.AddMinutes(4)));
        Assert.Null(workshop.Withdraw(Participant.Youth(2), Now.AddMinutes(5)));
        Assert.Equal([RegistrationState.Waiting, RegistrationState.Withdrawn, RegistrationState.Registered],
            workshop.Registrations.Select(r => r.State));
    }

    [Fact]
    public void A_larger_room_moves_people_up_and_a_smaller_one_is_refused()
    {
        var workshop = Workshop(capacity: 1);
        for (var id = 1; id <= 3; id++) workshop.Register(Participant.Youth(id), Now.AddMinutes(id));

        Assert.Null(workshop.Describe(Plan(capacity: 2), Now));
        Assert.Equal(2, workshop.Registrations.Count(r => r.State == RegistrationState.Registered));
        Assert.Equal(WorkshopProblem.CapacityTooSmall, workshop.Describe(Plan(capacity: 1), Now));
        Assert.Equal(WorkshopProblem.AudienceFixed, workshop.Describe(Plan(capacity: 2) with { Audience = Audience.Staff }, Now));
    }

    [Fact]
    public void Registration_is_refused_twice_before_publishing_after_the_start_and_when_cancelled()
    {
        var draft = Workshop(publish: false);
        Assert.Equal(WorkshopProblem.NotPublished, draft.Register(Participant.Youth(1), Now));
        var workshop = Workshop();
        Assert.Null(workshop.Register(Participant.Youth(1), Now));
        Assert.Equal(WorkshopProblem.RegisteredAlready, workshop.Register(Participant.Youth(1), Now));
        Assert.Equal(WorkshopProblem.NotRegistered, workshop.Withdraw(Participant.Youth(2), Now));
        Assert.Equal(WorkshopProblem.HasBegun, workshop.Register(Participant.Youth(2), workshop.StartsAt));
        Assert.Equal(WorkshopProblem.HasBegun, workshop.Withdraw(Participant.Youth(1), workshop.StartsAt));
        Assert.Equal(WorkshopProblem.HasBegun, workshop.Cancel("Rain", workshop.StartsAt));
        Assert.Equal(WorkshopProblem.ReasonMissing, workshop.Cancel(" ", Now));
        Assert.Null(workshop.Cancel("Rain", Now));
        Assert.Equal(WorkshopProblem.IsCancelled, workshop.Register(Participant.Youth(2), Now));
        Assert.Equal(WorkshopProblem.IsCancelled, workshop.Attend(Participant.Youth(1), workshop.StartsAt));
    }

    [Theory]
    [InlineData(-31, WorkshopProblem.NotBegunYet)]
    [InlineData(-30, null)]
    [InlineData(60, null)]
    [InlineData(120 + (14 * 1440), null)]
    [InlineData(121 + (14 * 1440), WorkshopProblem.TooLongAgo)]
    public void Attendance_is_recorded_from_half_an_hour_before_until_two_weeks_after(int minutes, WorkshopProblem? problem)
    {
        var workshop = Workshop();
        workshop.Register(Participant.Staff(1), Now);

        Assert.Equal(problem, workshop.Attend(Participant.Staff(1), workshop.StartsAt.AddMinutes(minutes)));
    }

    [Fact]
    public void Who_comes_without_a_place_gets_one_while_there_is_one()
    {
        var workshop = Workshop(capacity: 1);
        Assert.Null(workshop.Attend(Participant.Youth(1), workshop.StartsAt));
        Assert.Equal(WorkshopProblem.Full, workshop.Attend(Participant.Youth(2), workshop.StartsAt));
        Assert.Null(workshop.Attend(Participant.Youth(2), workshop.StartsAt, beyond: true));
        Assert.Equal(-1, workshop.Free);
        Assert.Null(workshop.Describe(Plan(capacity: 1), workshop.StartsAt));

        Assert.Null(workshop.Miss(Participant.Youth(1), workshop.StartsAt));
        Assert.Null(workshop.Registrations[0].AttendedAt);
        Assert.Equal(RegistrationState.Withdrawn, workshop.Registrations[0].State);
    }

    [Fact]
    public void Three_answers_are_kept_once_and_without_a_name()
    {
        var workshop = Workshop();
        Assert.Equal(WorkshopProblem.WasNotThere, workshop.Answer(Participant.Youth(1), [3, 3, 3], workshop.EndsAt));
        workshop.Attend(Participant.Youth(1), workshop.StartsAt);
        Assert.Equal(WorkshopProblem.AnswerMissing, workshop.Answer(Participant.Youth(1), [3, 4, 3], workshop.EndsAt));
        Assert.Equal(WorkshopProblem.AnswerMissing, workshop.Answer(Participant.Youth(1), [3, 3], workshop.EndsAt));
        Assert.Null(workshop.Answer(Participant.Youth(1), [3, 2, 1], workshop.EndsAt));
        Assert.Equal(WorkshopProblem.AnsweredAlready, workshop.Answer(Participant.Youth(1), [3, 2, 1], workshop.EndsAt));
        Assert.Equal((3, 2, 1), workshop.Feedback.Select(f => (f.Useful, f.AtEase, f.Again)).Single());
        Assert.DoesNotContain(typeof(WorkshopFeedback).GetProperties(), property =>
            property.Name.Contains("Youth", StringComparison.Ordinal) || property.Name.Contains("Account", StringComparison.Ordinal)
                || property.PropertyType == typeof(DateTime));
    }

    [Fact]
    public void What_is_planned_is_checked()
    {
        var workshop = new Workshop();
        Assert.Equal(WorkshopProblem.TitleMissing, workshop.Describe(Plan() with { TitleArabic = " ", TitleLatin = "" }, Now));
        Assert.Equal(WorkshopProblem.CentreMissing, workshop.Describe(Plan() with { CentreIds = [] }, Now));
        Assert.Equal(WorkshopProblem.StartsInPast, workshop.Describe(Plan() with { StartsAt = Now.AddMinutes(-1) }, Now));
        Assert.Equal(WorkshopProblem.MinutesUnlikely, workshop.Describe(Plan() with { Minutes = 10 }, Now));
        Assert.Equal(WorkshopProblem.CapacityTooSmall, workshop.Describe(Plan(capacity: 0), Now));
        Assert.Null(workshop.Describe(Plan(), Now));
        Assert.Equal(WorkshopProblem.StartsInPast, workshop.Publish(workshop.StartsAt.AddMinutes(1)));
    }

    [Fact]
    public void The_code_of_the_room_works_for_ten_minutes_at_most_and_for_this_workshop_only()
    {
        var (key, at) = (RoomCode.NewKey(), new DateTime(2026, 11, 23, 15, 0, 0, DateTimeKind.Utc));
        var code = RoomCode.Of(12, key, at);

        Assert.Matches("^12-[2-9A-Z]{6}$", code);
        Assert.Equal(12, RoomCode.WorkshopOf(code));
        Assert.True(RoomCode.Fits(code, 12, key, at));
        Assert.True(RoomCode.Fits(code.ToLowerInvariant(), 12, key, at.AddMinutes(9)));
        Assert.False(RoomCode.Fits(code, 12, key, at.AddMinutes(10)));
        Assert.False(RoomCode.Fits(code, 13, key, at));
        Assert.False(RoomCode.Fits(code, 12, RoomCode.NewKey(), at));
        var word = code[3..];
        Assert.All([$"12 {word.ToLowerInvariant()}", $" 12{word} ", $"12 - {word[..3]} {word[3..]}", $"١٢–{word}"], typed =>
        {
            Assert.Equal(12, RoomCode.WorkshopOf(typed));
            Assert.True(RoomCode.Fits(typed, 12, key, at));
        });
        Assert.All(["", "12", "12-", "x-ABCDEF", "12-ABC", "-1-ABCDEF", "12-ABCDEF-7"], text => Assert.Null(RoomCode.WorkshopOf(text)));
    }

    private static WorkshopPlan Plan(int capacity = 10) =>
        new(Audience.Youths, WorkshopTopic.Citizenship, "أعرف حقوقي", "My rights", Now.AddDays(7), 120, capacity, [1]);

    private static Workshop Workshop(int capacity = 10, bool publish = true)
    {
        var workshop = new Workshop();
        Assert.Null(workshop.Describe(Plan(capacity), Now));
        if (publish) Assert.Null(workshop.Publish(Now));
        return workshop;
    }
}
