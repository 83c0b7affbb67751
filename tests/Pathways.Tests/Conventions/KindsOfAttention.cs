using System.Text.RegularExpressions;
using Pathways.Core.Help;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Pathways.Core.Today;
using Pathways.Web.Pages.Youths;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>The table of reasons is whole, and nobody beside it tells reasons apart.</summary>
public sealed partial class KindsOfAttention
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 8, 10, 0, DateTimeKind.Utc);

    private static readonly YouthToday Calm = new()
    {
        Id = 1,
        Birth = new(Today.AddYears(-16)),
        Since = Today.AddDays(-300),
        LastHeldOn = Today.AddDays(-3),
        HasCard = true,
    };

    private static readonly YouthToday Leaving = Calm with { Birth = new(Today.AddDays(52).AddYears(-18)), Missing = ["health-cover"] };

    /// <summary>Facts by which each reason is found.</summary>
    private static readonly Dictionary<AttentionReason, YouthToday> Facts = new()
    {
        [AttentionReason.Danger] = Calm with { Help = [new(5, HelpKind.Danger, Now.AddDays(-1))] },
        [AttentionReason.Help] = Calm with { Help = [new(5, HelpKind.Talk, Now)] },
        [AttentionReason.CallPromised] = Calm with { Promised = new(5, Now.AddHours(2)) },
        [AttentionReason.RiskReviewOverdue] = Calm with { Risk = RiskLevel.High, RiskOn = Today.AddDays(-8) },
        [AttentionReason.HighRisk] = Calm with { Risk = RiskLevel.High, RiskOn = Today },
        [AttentionReason.WellbeingLow] = Calm with { WellbeingLowOn = Today },
        [AttentionReason.LeavingWithoutCard] = Leaving with { HasCard = false },
        [AttentionReason.LeavingIncomplete] = Leaving,
        [AttentionReason.StepOverdue] = Calm with { Steps = [new(StepState.Agreed, Today.AddDays(-1), "x")] },
        [AttentionReason.ReviewOverdue] = Calm with { BigChangeOn = Today.AddDays(-1) },
        [AttentionReason.NoPlan] = Calm with { LacksPlan = true },
        [AttentionReason.DocumentExpired] = Calm with { DocumentExpiresOn = Today.AddDays(-1) },
        [AttentionReason.CardLate] = Calm with { HasCard = false, CardLateSince = Today.AddDays(-40) },
        [AttentionReason.SessionNotLogged] = Calm with { Sessions = [new(7, Now.AddDays(-1), Today.AddDays(-1), false)] },
        [AttentionReason.NoContact] = Calm with { LastHeldOn = null },
        [AttentionReason.ReassessmentOverdue] = Calm with { ReassessmentOn = Today.AddDays(-1) },
        [AttentionReason.AsksAnotherTime] = Calm with { Sessions = [new(7, Now.AddDays(1), Today.AddDays(1), true)] },
        [AttentionReason.RiskReviewDue] = Calm with { Risk = RiskLevel.High, RiskOn = Today.AddDays(-7) },
        [AttentionReason.CommentUnread] = Calm with { Comment = new(7, Now) },
        [AttentionReason.PlanWished] = Calm with { Wished = new(7, Now) },
        [AttentionReason.PlanReturned] = Calm with { Returned = new(Now, ByYouth: false) },
        [AttentionReason.FeedbackAsked] = Calm with { Asked = new(7, Now) },
        [AttentionReason.PaperSaid] = Calm with { PaperSaidOn = Today },
        [AttentionReason.PracticeDone] = Calm with { Practices = new(7, Today, 2) },
        [AttentionReason.NoMail] = Calm with { NoMailSince = Today },
        [AttentionReason.DraftUnfinished] = Calm with { Draft = new("plan-7", Now, 2) },
        [AttentionReason.SessionSoon] = Calm with { Sessions = [new(7, Now.AddDays(1), Today.AddDays(1), false)] },
        [AttentionReason.OfficeAppointment] = Calm with { AppointmentOn = Today },
        [AttentionReason.StepDue] = Calm with { Steps = [new(StepState.InProgress, Today, "x")] },
        [AttentionReason.ReviewDue] = Calm with { BigChangeOn = Today },
        [AttentionReason.ReassessmentDue] = Calm with { ReassessmentOn = Today },
        [AttentionReason.DocumentExpires] = Calm with { DocumentExpiresOn = Today },
    };

    public static TheoryData<AttentionReason> Reasons => [.. Enum.GetValues<AttentionReason>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_reason_has_exactly_one_row_a_filter_and_words_in_three_languages(AttentionReason reason)
    {
        var kind = Assert.Single(AttentionKinds.All, kind => kind.Reason == reason);
        Assert.NotEmpty(kind.Filters);
        Assert.NotEqual(AttentionGroup.OnTrack, kind.Group);
        var found = kind.Of(Facts[reason], new TodayMoment(Now, Today, new ProgrammeSettings()));
        Assert.NotNull(found);
        Assert.Contains(reason, TodayOrder.Reasons(Facts[reason], Now, Today, new ProgrammeSettings()).Select(a => a.Reason));
        foreach (var key in new[] { kind.Why, kind.Short, kind.Act, found.Found.Sign.Words, found.Found.TextKey }.OfType<string>())
            Assert.All(Words.Languages, l => Assert.Contains(key, l.Texts));
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Of_a_youth_who_is_accompanied_no_more_no_kind_finds_a_reason(AttentionReason reason)
    {
        var gone = Facts[reason] with { IsAccompanied = false };
        Assert.Null(Assert.Single(AttentionKinds.All, kind => kind.Reason == reason).Of(gone, new(Now, Today, new ProgrammeSettings())));
        Assert.Empty(TodayOrder.Of([gone], Now, Today, new ProgrammeSettings()));
    }

    [Fact]
    public void A_calm_youth_gives_no_reason() =>
        Assert.Empty(TodayOrder.Reasons(Calm, Now, Today, new ProgrammeSettings()));

    [Fact]
    public void The_table_stands_in_the_order_of_urgency() =>
        Assert.Equal(Enum.GetValues<AttentionReason>(), AttentionKinds.All.Select(kind => kind.Reason));

    [Fact]
    public void Every_filter_has_a_chip_and_words()
    {
        Assert.Equal(Enum.GetValues<AttentionFilter>(), TodayModel.Chips.Select(chip => chip.Filter));
        foreach (var filter in Enum.GetValues<AttentionFilter>())
            Assert.All(Words.Languages, l => Assert.Contains($"Today.{filter}", l.Texts));
    }

    [Fact]
    public void Reasons_are_told_apart_in_the_table_only() => Assert.Empty(
        from path in Source.Files("src", ".cs", ".cshtml", ".razor")
        let file = Source.Short(path)
        where file != "src/Pathways.Core/Today/AttentionKinds.cs"
        from Match reason in Reason().Matches(File.ReadAllText(path))
        select $"{file}: {reason.Value}");

    private static TextFamily Words => TextFamily.All.Single(family => family.Name == "YouthsText");

    [GeneratedRegex(@"\bAttentionReason\.[A-Z]\w+")]
    private static partial Regex Reason();
}
