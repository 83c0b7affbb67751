using System.Resources;
using Pathways.Core.Contact;
using Pathways.Core.Figures;
using Pathways.Web.Pages.Content;
using Pathways.Web.Ui;

namespace Pathways.Web.Content;

/// <summary>Figures as people read them: as the language writes numbers, and with the day they were checked once they are stale.</summary>
public sealed class FigureWords(FiguresOfDay figures)
{
    private static readonly ResourceManager Texts = new(typeof(ContentText));

    /// <summary>The shipped figures as they were when they were last checked: for who reads content and asks for no day.</summary>
    public static FigureWords WhenChecked { get; } = Checked(LegalFigures.OfCountry("morocco"));

    /// <summary>The figures.</summary>
    public FiguresOfDay Figures => figures;

    /// <summary>17,92; "17,92 (vérifié le 30 novembre 2026)" for one that should have been looked up again.</summary>
    public string Of(Figure figure, Language language)
    {
        var (value, culture) = (Number(figure.Value, language), Cultures.Of(language));
        return figure.IsStaleOn(figures.Day)
            ? string.Format(culture, Texts.GetString("FigureChecked", culture)!, value, figure.Checked.ToString("d MMMM yyyy", culture))
            : value;
    }

    /// <summary>A text with the figures it names; what is no figure stays as it stands.</summary>
    public string Fill(string text, Language language) => figures.Fill(text, figure => Of(figure, language));

    /// <summary>75 or 17,92 or 9,3264284: two places at least where it is not whole.</summary>
    public static string Number(decimal value, Language language) =>
        value.ToString(value == decimal.Truncate(value) ? "#,0" : "#,0.00######", Cultures.Of(language));

    private static FigureWords Checked(LegalFigures all) => new(all.On(all.All.Max(row => row.Checked)));
}
