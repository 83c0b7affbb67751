using Bunit;
using Microsoft.AspNetCore.Components;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

public class NamingPeopleInTexts : BunitContext
{
    [Theory]
    [InlineData("{0} معي.", "<bdi>Souad</bdi> معي.")]
    [InlineData("مع {0}", "مع <bdi>Souad</bdi>")]
    [InlineData("{1} et {0} et {1}", "<bdi>&lt;i&gt;</bdi> et <bdi>Souad</bdi> et <bdi>&lt;i&gt;</bdi>")]
    [InlineData("{0", "{0")]
    [InlineData("{7} {x} {0}", "{7} {x} <bdi>Souad</bdi>")]
    [InlineData("", "")]
    public void Each_name_is_in_a_direction_of_its_own(string format, string markup) =>
        Render(new Phrase(format, "Souad", "<i>").Html).MarkupMatches(markup);

    [Fact]
    public void A_text_that_names_nobody_keeps_its_braces()
    {
        Phrase phrase = "{0} <b>";

        Render(phrase.Html).MarkupMatches("{0} &lt;b&gt;");
        Assert.Equal("{0} <b>", phrase.ToString());
        Assert.Equal("مع سعاد", new Phrase("مع {0}", "سعاد").ToString());
    }

    [Theory]
    [InlineData("87%", true)]
    [InlineData("87\u202f%", true)]
    [InlineData("+5", true)]
    [InlineData("06 00 00", true)]
    [InlineData("4 من 7", false)]
    [InlineData("4 sur 7", false)]
    [InlineData("–", false)]
    [InlineData("", false)]
    public void A_figure_is_told_from_a_count_in_words(string text, bool figure) => Assert.Equal(figure, SvgLabel.IsFigure(text));

    [Theory]
    [InlineData("Logement", 16, 1, "Logement")]
    [InlineData("Chambre proche du salon", 12, 2, "Chambre|proche du…")]
    [InlineData("Chambre proche du salon", 16, 1, "Chambre proche…")]
    [InlineData("Chambre proche du salon", 18, 2, "Chambre proche du|salon")]
    [InlineData("Anticonstitutionnellement", 12, 2, "Anticonstit…")]
    [InlineData("  deux   mots ", 16, 1, "deux mots")]
    [InlineData("", 16, 2, "")]
    public void Labels_break_at_words(string text, int budget, int lines, string expected) =>
        Assert.Equal(expected, string.Join('|', SvgLabel.Fit(text, budget, lines)));

    [Fact]
    public void A_letter_with_its_marks_is_one_letter()
    {
        Assert.Equal(5, SvgLabel.Length("قُرِئَتْ") + 1);
        Assert.Equal(["قُرِئَتْ"], SvgLabel.Fit("قُرِئَتْ", 4, 1));
    }

    [Theory]
    [InlineData(1.25, "1.3")]
    [InlineData(-0.04, "0")]
    [InlineData(1088, "1088")]
    [InlineData(-3.5, "-3.5")]
    public void Numbers_in_attributes_are_the_same_in_every_language(double value, string expected)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "fr-MA", "ar-EG", "fa-IR", "en-GB" })
            {
                System.Globalization.CultureInfo.CurrentCulture = new(culture);
                Assert.Equal(expected, Svg.N(value));
            }
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
