using Pathways.Core.Accounts;
using Pathways.Core.Partners;
using Pathways.Core.Vocation;
using Pathways.Core.Youths;


namespace Pathways.Tests.Given;

public sealed partial class Given
{
    public Task<Partner> Partner(string arabic = "صالون الأطلس", string latin = "Salon Atlas", string city = "Taroudant",
        PartnerKind kind = PartnerKind.Employer)
    {
        var partner = new Partner { Kind = kind, CreatedAt = Now };
        Done(partner.Rename(arabic, latin, city));
        return Saved(partner);
    }

    /// <summary>A placement opened on a day (60 days ago) and moved on day by day through the given states.</summary>
    public async Task<Placement> Placement(Youth youth, Account by, Partner? partner = null, string trade = "Barber",
        DateOnly? opened = null, params PlacementState[] moves)
    {
        var placement = new Placement { YouthId = youth.Id, CreatedAt = Now };
        Done(placement.Open(trade, opened ?? Today.AddDays(-60), by.Id, Today));
        if (moves.Length > 0) partner ??= await Partner();
        foreach (var to in moves)
        {
            var on = Core.Vocation.Placement.MonthsOf(to) is > 0 and var months ? placement.HiredOn!.Value.AddMonths(months)
                : placement.LastMoveOn!.Value.AddDays(1);
            Done(placement.Move(new PlacementMove(to, on, partner!.Id, "Certificate", "Reason"), by.Id, Today));
        }

        await Change(db =>
        {
            db.Placements.Add(placement);
            return Task.CompletedTask;
        });
        return placement;
    }
}
