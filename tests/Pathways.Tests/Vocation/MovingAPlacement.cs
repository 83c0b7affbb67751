using Pathways.Core.Vocation;
using Xunit;

namespace Pathways.Tests.Vocation;

/// <summary>Every move from every state, allowed and refused.</summary>
public sealed class MovingAPlacement
{
    private const int Mentor = 7;
    private const int Partner = 3;
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Dictionary<PlacementState, PlacementState[]> Allowed = new()
    {
        [PlacementState.Orientation] = [PlacementState.Applied, PlacementState.Dropped],
        [PlacementState.Applied] = [PlacementState.Orientation, PlacementState.Enrolled, PlacementState.Hired, PlacementState.Dropped],
        [PlacementState.Enrolled] = [PlacementState.Attending, PlacementState.Dropped],
        [PlacementState.Attending] = [PlacementState.Suspended, PlacementState.Certified, PlacementState.Dropped],
        [PlacementState.Suspended] = [PlacementState.Attending, PlacementState.Dropped],
        [PlacementState.Certified] = [PlacementState.Hired],
        [PlacementState.Hired] = [PlacementState.Retained3, PlacementState.Retained6, PlacementState.Retained12, PlacementState.Dropped],
        [PlacementState.Retained3] = [PlacementState.Retained6, PlacementState.Retained12, PlacementState.Dropped],
        [PlacementState.Retained6] = [PlacementState.Retained12, PlacementState.Dropped],
        [PlacementState.Retained12] = [PlacementState.Dropped],
        [PlacementState.Dropped] = [],
    };

    public static TheoryData<PlacementState, PlacementState, bool> Moves()
    {
        var data = new TheoryData<PlacementState, PlacementState, bool>();
        foreach (var from in Enum.GetValues<PlacementState>())
        {
            foreach (var to in Enum.GetValues<PlacementState>()) data.Add(from, to, Allowed[from].Contains(to));
        }

        return data;
    }

    [Theory, MemberData(nameof(Moves))]
    public void A_path_moves_only_where_it_can(PlacementState from, PlacementState to, bool allowed)
    {
        var placement = In(from);
        var moves = placement.Events.Count;

        var problem = placement.Move(new PlacementMove(to, Today, Partner, "Hairdresser's certificate", "Because"), Mentor, Today);

        Assert.Equal(allowed ? null : PlacementProblem.MoveNotPossible, problem);
        Assert.Equal(allowed ? to : from, placement.State);
        Assert.Equal(allowed ? moves + 1 : moves, placement.Events.Count);
    }

    [Fact]
    public void The_days_that_outcomes_count_are_kept()
    {
        var placement = In(PlacementState.Retained6);

        Assert.NotNull(placement.EnrolledOn);
        Assert.NotNull(placement.CertifiedOn);
        Assert.Equal("Certificate", placement.Certificate);
        Assert.Equal(placement.HiredOn!.Value.AddMonths(6), placement.RetainedOn);
        Assert.Null(placement.DroppedOn);
        Assert.All(placement.Events.Skip(1), step => Assert.Equal(Partner, step.PartnerId));
    }

    [Fact]
    public void A_path_needs_a_trade_and_starts_once()
    {
        var placement = new Placement();

        Assert.Equal(PlacementProblem.TradeMissing, placement.Open("  ", Today, Mentor, Today));
        Assert.Equal(PlacementProblem.InFuture, placement.Open("Barber", Today.AddDays(1), Mentor, Today));
        Assert.Null(placement.Open("Barber", Today, Mentor, Today));
        Assert.Equal(PlacementProblem.MoveNotPossible, placement.Open("Baker", Today, Mentor, Today));
        Assert.Equal("Barber", placement.Trade);
    }

    [Fact]
    public void No_day_lies_in_the_future_or_before_the_former_move()
    {
        var placement = In(PlacementState.Orientation);

        Assert.Equal(PlacementProblem.InFuture, placement.Move(new PlacementMove(PlacementState.Applied, Today.AddDays(1)), Mentor, Today));
        Assert.Equal(PlacementProblem.BeforeFormerMove,
            placement.Move(new PlacementMove(PlacementState.Applied, placement.LastMoveOn!.Value.AddDays(-1)), Mentor, Today));
    }

    [Fact]
    public void Enrolment_and_a_job_need_a_partner_who_is_then_kept()
    {
        var placement = new Placement();
        placement.Open("Barber", Today, Mentor, Today);
        placement.Move(new PlacementMove(PlacementState.Applied, Today), Mentor, Today);

        Assert.Equal(PlacementProblem.PartnerMissing, placement.Move(new PlacementMove(PlacementState.Enrolled, Today), Mentor, Today));
        Assert.Equal(PlacementProblem.PartnerMissing, placement.Move(new PlacementMove(PlacementState.Hired, Today), Mentor, Today));
        Assert.Null(placement.Move(new PlacementMove(PlacementState.Enrolled, Today, Partner), Mentor, Today));
        Assert.Null(placement.Move(new PlacementMove(PlacementState.Attending, Today), Mentor, Today));
        Assert.Equal(Partner, placement.PartnerId);
    }

    [Fact]
    public void A_certificate_has_a_name_and_dropping_out_a_reason()
    {
        Assert.Equal(PlacementProblem.CertificateMissing, In(PlacementState.Attending)
            .Move(new PlacementMove(PlacementState.Certified, Today), Mentor, Today));
        Assert.Equal(PlacementProblem.ReasonMissing, In(PlacementState.Attending)
            .Move(new PlacementMove(PlacementState.Dropped, Today, Note: " "), Mentor, Today));
    }

    [Theory, InlineData(PlacementState.Retained3, 3), InlineData(PlacementState.Retained6, 6), InlineData(PlacementState.Retained12, 12)]
    public void Retention_is_not_recorded_before_the_months_have_passed(PlacementState wave, int months)
    {
        var hired = In(PlacementState.Hired);

        Assert.Equal(PlacementProblem.TooEarly, hired.Move(new PlacementMove(wave, hired.HiredOn!.Value.AddMonths(months).AddDays(-1)),
            Mentor, Today.AddYears(2)));
        Assert.Null(hired.Move(new PlacementMove(wave, hired.HiredOn!.Value.AddMonths(months)), Mentor, Today.AddYears(2)));
    }

    private static Placement In(PlacementState state)
    {
        var placement = new Placement();
        var day = Today.AddYears(-2);
        Assert.Null(placement.Open("Barber", day, Mentor, Today));
        PlacementState[] road = state switch
        {
            PlacementState.Orientation => [],
            PlacementState.Dropped => [PlacementState.Dropped],
            PlacementState.Suspended =>
                [PlacementState.Applied, PlacementState.Enrolled, PlacementState.Attending, PlacementState.Suspended],
            _ => [.. new[] { PlacementState.Applied, PlacementState.Enrolled, PlacementState.Attending, PlacementState.Certified,
                PlacementState.Hired, PlacementState.Retained3, PlacementState.Retained6, PlacementState.Retained12 }.TakeWhile(step =>
                    step != state), state],
        };
        foreach (var step in road)
        {
            var on = Placement.MonthsOf(step) is > 0 and var months ? placement.HiredOn!.Value.AddMonths(months)
                : placement.LastMoveOn!.Value.AddDays(10);
            Assert.Null(placement.Move(new PlacementMove(step, on, Partner, "Certificate", "Because"), Mentor, Today));
        }

        return placement;
    }
}
