using Microsoft.EntityFrameworkCore;
using Pathways.Core.Documents;
using Pathways.Core.Mistakes;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>A document that was called obtained, lost or not needed by a wrong tap stands again where it stood, with its days.</summary>
public sealed class TakingBackADocument(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_card_called_obtained_by_mistake_is_asked_for_again_as_before()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var today = app.Given.Today;
        var document = await app.Given.Document(youth, moved: d => d.Request(today.AddDays(-30), today) ?? d.Obtain(today, null, today));
        var she = await app.SignedIn(mentor);
        await she.Open($"/Documents/Change/{youth.Id}/national-card");
        await she.Click("Recorded by mistake?");
        Assert.Contains("Document · Obtained", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Form_Reason = "It was the birth record" });

        Assert.Equal($"/Documents/Of/{youth.Id}", she.At);
        Assert.Contains("It was the birth record", she.Text, StringComparison.Ordinal);
        var kept = await app.Db(db => db.Documents.SingleAsync(d => d.Id == document.Id));
        Assert.Equal((DocumentState.Requested, today.AddDays(-30), null), (kept.State, kept.RequestedOn, kept.ObtainedOn));
    }

    [Fact]
    public void Move_by_move_it_goes_back_to_where_it_began()
    {
        var today = new DateOnly(2026, 11, 23);
        var document = new YouthDocument();
        document.Block("No birth record", today);
        document.SetMissing();
        typeof(DocumentBefore).GetProperty(nameof(DocumentBefore.Id))!.SetValue(document.Before[1], 1);
        Assert.Null(document.TakeBack(Said()));
        Assert.Equal((DocumentState.Blocked, "No birth record"), (document.State, document.BlockedReason));
    }

    private static Mistake Said() =>
        Mistake.Say(MistakeKind.Document, new Recorded(1, 1), "A wrong tap", 7, DateTime.UnixEpoch).Value!;
}
