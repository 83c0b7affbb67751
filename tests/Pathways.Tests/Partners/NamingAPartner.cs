using Pathways.Core.Partners;
using Xunit;

namespace Pathways.Tests.Partners;

/// <summary>The rules of a partner's entry.</summary>
public sealed class NamingAPartner
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("", "")]
    [InlineData("05 28 12 34 56", "+212528123456")]
    [InlineData("+212 661-000001", "+212661000001")]
    [InlineData("00212661000001", "+212661000001")]
    [InlineData("3939", "3939")]
    [InlineData("+33 1 23 45 67 89", "+33123456789")]
    public void Phones_are_understood(string typed, string kept)
    {
        var partner = new Partner();

        Assert.Null(partner.Reach(typed, ""));
        Assert.Equal(kept, partner.Phone);
    }

    [Theory, InlineData("abc"), InlineData("0128123456"), InlineData("052812345")]
    public void What_is_no_phone_is_refused(string typed) => Assert.Equal(PartnerProblem.PhoneUnreadable, new Partner().Reach(typed, ""));

    [Theory, InlineData("salon"), InlineData("salon@"), InlineData("sa lon@example.ma"), InlineData("salon@example")]
    public void What_is_no_email_is_refused(string typed) => Assert.Equal(PartnerProblem.EmailInvalid, new Partner().Reach("", typed));

    [Fact]
    public void One_name_is_enough_and_none_is_not()
    {
        var partner = new Partner();

        Assert.Equal(PartnerProblem.NameMissing, partner.Rename(" ", ""));
        Assert.Null(partner.Rename("", "Salon Atlas", "Taroudant"));
        Assert.Contains("taroudant", partner.SearchWords, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_verifies_ahead_of_time() =>
        Assert.Equal(PartnerProblem.VerifiedInFuture, new Partner().Verify(Today.AddDays(1), Today));
}
