using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Partners;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Accounts;

public sealed class KeepingNamesClean
{
    [Theory]
    [InlineData("  Souad   Abergane ", "Souad Abergane")]
    [InlineData("\u202Eلعاس\u202C دعس", "لعاس دعس")] // direction marks turn the line they stand in
    [InlineData("Mo\u200Bsta\u00ADfa\u0000\u0007", "Mostafa")]
    [InlineData("\uFEFFعبد\u00A0الله\n", "عبد الله")]
    [InlineData("\u200F\u200E", "")]
    public void Characters_nobody_sees_are_dropped(string typed, string kept) => Assert.Equal(kept, PersonName.Clean(typed));

    [Fact]
    public void Every_kind_of_name_is_kept_so()
    {
        const string typed = "\u202E سعاد\u200B ";
        var (youth, centre, partner) = (new Youth(), new Centre(), new Partner());
        Assert.Null(youth.Rename(new PersonName(typed, "")));
        Assert.Null(centre.Describe(typed, "", "", "", "", 0));
        Assert.Null(partner.Rename(typed, ""));

        Assert.Equal(["سعاد", "سعاد", "سعاد"], [youth.Name.Arabic, centre.NameArabic, partner.NameArabic]);
        Assert.Equal(YouthProblem.NameMissing, new Youth().Rename(new PersonName("\u200F", "\u200B")));
    }

    [Theory]
    [InlineData("سعاد", "Souad", "سعاد", "Souad", "Souad", "سعاد")]
    [InlineData("سعاد", "", "سعاد", "", "سعاد", "")]
    [InlineData("", "Souad", "Souad", "", "Souad", "")]
    public void A_page_shows_the_name_in_its_letters_and_the_other_ones_beside_it(string arabic, string latin, string inArabic,
        string besideIt, string inFrench, string besideThat)
    {
        var name = new PersonName(arabic, latin);

        Assert.Equal((inArabic, besideIt), (name.In(Language.Arabic), name.Beside(Language.Arabic)));
        Assert.Equal((inFrench, besideThat), (name.In(Language.French), name.Beside(Language.French)));
    }
}
