using Pathways.Core.Documents;
using Xunit;

namespace Pathways.Tests.Documents;

/// <summary>Every move from every state, allowed and refused.</summary>
public sealed class MovingADocument
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<DocumentState, string, DocumentState?> Moves()
    {
        var data = new TheoryData<DocumentState, string, DocumentState?>();
        void Row(DocumentState from, DocumentState? appoint, DocumentState? request, DocumentState? obtain, DocumentState? block,
            DocumentState? lose, DocumentState? notNeeded, DocumentState? missing)
        {
            data.Add(from, "appoint", appoint);
            data.Add(from, "request", request);
            data.Add(from, "obtain", obtain);
            data.Add(from, "block", block);
            data.Add(from, "lose", lose);
            data.Add(from, "not needed", notNeeded);
            data.Add(from, "missing", missing);
        }

        const DocumentState m = DocumentState.Missing, n = DocumentState.NotNeeded, b = DocumentState.Blocked, r = DocumentState.Requested,
            o = DocumentState.Obtained, l = DocumentState.Lost;
        Row(m, m, r, o, b, null, n, null);
        Row(n, null, null, null, null, null, null, m);
        Row(b, m, r, o, b, null, n, m);
        Row(r, r, null, o, b, null, n, m);
        Row(o, null, null, o, null, l, null, null);
        Row(l, l, r, o, b, null, n, null);
        return data;
    }

    [Theory, MemberData(nameof(Moves))]
    public void A_document_moves_only_where_it_can(DocumentState from, string move, DocumentState? to)
    {
        var document = In(from);

        var problem = move switch
        {
            "appoint" => document.Appoint(Today.AddDays(3), Today),
            "request" => document.Request(Today, Today),
            "obtain" => document.Obtain(Today, Today.AddYears(10), Today),
            "block" => document.Block("The commune does not find the record.", Today),
            "lose" => document.Lose(),
            "not needed" => document.SetNotNeeded(),
            _ => document.SetMissing(),
        };

        Assert.Equal(to is null ? DocumentProblem.MoveNotPossible : null, problem);
        Assert.Equal(to ?? from, document.State);
    }

    [Fact]
    public void An_expired_document_can_be_asked_for_again()
    {
        var document = new YouthDocument();
        document.Obtain(Today.AddMonths(-4), Today.AddMonths(-1), Today);

        Assert.False(document.IsHeldOn(Today));
        Assert.Null(document.Appoint(Today.AddDays(2), Today));
        Assert.Null(document.Request(Today, Today));
        Assert.Null(document.Obtain(Today, null, Today));
        Assert.True(document.IsHeldOn(Today));
    }

    [Fact]
    public void The_last_day_of_validity_still_counts()
    {
        var document = new YouthDocument();
        document.Obtain(Today.AddMonths(-3), Today, Today);

        Assert.True(document.IsHeldOn(Today));
        Assert.False(document.IsHeldOn(Today.AddDays(1)));
    }

    [Fact]
    public void Days_must_make_sense()
    {
        Assert.Equal(DocumentProblem.AppointmentInPast, new YouthDocument().Appoint(Today.AddDays(-1), Today));
        Assert.Equal(DocumentProblem.RequestedInFuture, new YouthDocument().Request(Today.AddDays(1), Today));
        Assert.Equal(DocumentProblem.ObtainedInFuture, new YouthDocument().Obtain(Today.AddDays(1), null, Today));
        Assert.Equal(DocumentProblem.ExpiresBeforeObtained, new YouthDocument().Obtain(Today, Today, Today));
        var requested = new YouthDocument();
        requested.Request(Today.AddDays(-2), Today);
        Assert.Equal(DocumentProblem.ObtainedBeforeRequested, requested.Obtain(Today.AddDays(-3), null, Today));
        Assert.Equal(DocumentState.Requested, requested.State);
    }

    [Theory, InlineData(""), InlineData("   ")]
    public void A_block_needs_a_reason(string reason) =>
        Assert.Equal(DocumentProblem.ReasonMissing, new YouthDocument().Block(reason, Today));

    [Fact]
    public void The_reason_goes_when_the_block_goes()
    {
        var document = In(DocumentState.Blocked);
        document.Request(Today, Today);

        Assert.Equal("", document.BlockedReason);
    }

    [Fact]
    public void A_lost_document_keeps_the_day_it_was_obtained()
    {
        var document = In(DocumentState.Lost);

        Assert.NotNull(document.ObtainedOn);
    }

    private static YouthDocument In(DocumentState state)
    {
        var document = new YouthDocument();
        var problem = state switch
        {
            DocumentState.NotNeeded => document.SetNotNeeded(),
            DocumentState.Blocked => document.Block("No record found", Today),
            DocumentState.Requested => document.Request(Today.AddDays(-5), Today),
            DocumentState.Obtained => document.Obtain(Today.AddDays(-5), Today.AddYears(1), Today),
            DocumentState.Lost => document.Obtain(Today.AddDays(-5), null, Today) ?? document.Lose(),
            _ => null,
        };
        Assert.Null(problem);
        Assert.Equal(state, document.State);
        return document;
    }
}
