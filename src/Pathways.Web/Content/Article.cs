using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;
using Pathways.Core.Contact;

namespace Pathways.Web.Content;

/// <summary>A page of the public site as its files tell it, in every language. Immutable.</summary>
/// <param name="Key">Its path after the language: "professionals/assessment".</param>
/// <param name="Order">Place among the pages of its door.</param>
/// <param name="Icon">Icon of the sprite.</param>
/// <param name="CheckedOn">The day its facts were last checked.</param>
/// <param name="Texts">The words, by language.</param>
public sealed record Article(string Key, int Order, string Icon, DateOnly CheckedOn, FrozenDictionary<Language, ArticleText> Texts)
{
    /// <summary>The page it belongs to: "professionals" of "professionals/assessment"; empty for a door itself.</summary>
    public string Door => Key.Contains('/', StringComparison.Ordinal) ? Key[..Key.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>The words in a language; in Arabic, or else in whatever there is, where a language is missing.</summary>
    public ArticleText In(Language language) =>
        Texts.TryGetValue(language, out var text) || Texts.TryGetValue(Language.Arabic, out text) ? text : Texts.Values[0];
}

/// <summary>The words of a page in one language.</summary>
/// <param name="Title">Title.</param>
/// <param name="Summary">One sentence under it, also for search engines.</param>
/// <param name="Intro">What stands before the first heading.</param>
/// <param name="Sections">Headings with their words.</param>
/// <param name="Sources">Where facts come from.</param>
/// <param name="Words">How many words it has.</param>
public sealed record ArticleText(string Title, string Summary, HtmlString Intro, IReadOnlyList<Section> Sections,
    IReadOnlyList<Source> Sources, int Words);

/// <summary>A heading with its words.</summary>
/// <param name="Number">From 1; its anchor is "s1".</param>
/// <param name="Title">The heading.</param>
/// <param name="Html">The words, made from Markdown without HTML.</param>
/// <param name="Plain">The words alone.</param>
public sealed record Section(int Number, string Title, HtmlString Html, string Plain);
