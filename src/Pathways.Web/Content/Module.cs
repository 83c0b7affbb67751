using System.Collections.Frozen;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;

namespace Pathways.Web.Content;

/// <summary>A life-skills or citizenship unit as its files tell it, in every language. Immutable.</summary>
/// <param name="Key">Its folder.</param>
/// <param name="Order">Place in the list.</param>
/// <param name="Minutes">Minutes it takes.</param>
/// <param name="Domains">Domains it serves; the first is where it is listed.</param>
/// <param name="Skills">Life-skill tags (UNICEF LSCE).</param>
/// <param name="CheckedOn">The day its facts were last checked.</param>
/// <param name="IsSensitive">A bystander should not see that somebody reads it: recommended by no list, told to nobody.</param>
/// <param name="Texts">The words, by language.</param>
public sealed record Module(
    string Key, int Order, int Minutes, IReadOnlyList<Domain> Domains, IReadOnlyList<string> Skills, DateOnly CheckedOn,
        bool IsSensitive, FrozenDictionary<Language, ModuleText> Texts)
{
    /// <summary>The words in a language; in Arabic, or else in whatever there is, where a language is missing.</summary>
    public ModuleText In(Language language) =>
        Texts.TryGetValue(language, out var text) || Texts.TryGetValue(Language.Arabic, out text) ? text : Texts.Values[0];
}

/// <summary>The words of a module in one language.</summary>
/// <param name="Title">Title.</param>
/// <param name="Summary">What I can do afterwards.</param>
/// <param name="Why">Why it matters to me.</param>
/// <param name="Lessons">Lessons, in order.</param>
/// <param name="Questions">The self-check.</param>
/// <param name="Practices">What to do in real life.</param>
/// <param name="Sources">Where facts come from.</param>
/// <param name="Before">What is read before a sensitive module: what comes, that one may stop, who can be called; else empty.</param>
public sealed record ModuleText(
    string Title, string Summary, HtmlString Why, IReadOnlyList<Lesson> Lessons, IReadOnlyList<Question> Questions,
        IReadOnlyList<PracticeTask> Practices, IReadOnlyList<Source> Sources, string Before)
{
    /// <summary>A practice's line in the skill passport; null when it has none, or there is no such practice (any more).</summary>
    public string? PassportLine(string practice) =>
        Practices.FirstOrDefault(task => task.Key == practice) is { Passport: { Length: > 0 } line } ? line : null;
}

/// <summary>One lesson: a picture and a page of words.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">Title.</param>
/// <param name="Picture">File name in /img/learn.</param>
/// <param name="PictureAlt">What the picture shows.</param>
/// <param name="Html">The words, made from Markdown without HTML.</param>
/// <param name="Plain">The words alone.</param>
/// <param name="Words">How many words it has.</param>
public sealed record Lesson(int Number, string Title, string Picture, string PictureAlt, HtmlString Html, string Plain, int Words);

/// <summary>A question of the self-check.</summary>
/// <param name="Key">Key, the same in every language.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Ask">The question.</param>
/// <param name="Options">What can be chosen or put in order; empty for an amount.</param>
/// <param name="Answer">Keys of the right options (in order for an order), or the accepted amounts.</param>
/// <param name="Because">Why that is right.</param>
public sealed record Question(string Key, QuestionKind Kind, string Ask, IReadOnlyList<Option> Options, IReadOnlyList<string> Answer,
    string Because)
{
    /// <summary>
    /// True when the answer is right. For an order: the keys in the order given. For an amount: the number as typed, in Western or Arabic
    /// digits.
    /// </summary>
    public bool IsRight(IReadOnlyList<string> given) => Kind switch
    {
        QuestionKind.Single => given is [var one] && one == Answer[0],
        QuestionKind.Multiple => given.Count == Answer.Count && given.ToHashSet(StringComparer.Ordinal).SetEquals(Answer),
        QuestionKind.Order => given.SequenceEqual(Answer, StringComparer.Ordinal),
        _ => given is [var typed] && Amount(typed) is { } amount && Answer.Any(answer => Amount(answer) == amount),
    };

    /// <summary>The option with this key.</summary>
    public string TextOf(string option) => Options.FirstOrDefault(o => o.Key == option)?.Text ?? option;

    /// <summary>The number in a typed amount ("1 250,50 DH", "٨١٠ درهم"), or null.</summary>
    public static decimal? Amount(string typed)
    {
        var digits = new System.Text.StringBuilder();
        foreach (var letter in typed)
        {
            if (char.IsDigit(letter)) digits.Append((int)char.GetNumericValue(letter));
            else if (letter is ',' or '.' or '٫') digits.Append('.');
            else if (digits.Length > 0 && !char.IsWhiteSpace(letter) && letter != '\u202f') break;
        }

        var text = digits.ToString().TrimEnd('.');
        // "1,250": three digits after the only sign are thousands, as nobody counts dirhams to the thousandth
        if (text.IndexOf('.', StringComparison.Ordinal) is var point and > 0 && text.Length - point == 4) text = text.Remove(point, 1);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }
}

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>One option.</summary>
    Single = 1,

    /// <summary>Several options.</summary>
    Multiple = 2,

    /// <summary>Options put in order.</summary>
    Order = 3,

    /// <summary>An amount is typed.</summary>
    Amount = 4,
}

/// <summary>An option of a question.</summary>
public sealed record Option(string Key, string Text);

/// <summary>Something to do in real life.</summary>
/// <param name="Key">Key, the same in every language.</param>
/// <param name="Title">Title.</param>
/// <param name="What">What I do.</param>
/// <param name="Proof">What counts as proof.</param>
/// <param name="Passport">Its line in the skill passport, in words that strangers may read; empty: it is never printed.</param>
public sealed record PracticeTask(string Key, string Title, string What, string Proof, string Passport);

/// <summary>Where a fact comes from.</summary>
public sealed record Source(string Title, string Url);

/// <summary>A content file that cannot be shown, and what is wrong with it.</summary>
/// <param name="File">Its path from the language's folder on.</param>
/// <param name="Line">The line, from 1, where it is known.</param>
/// <param name="Problem">What is wrong, in the words of those who write the files.</param>
public sealed record BrokenFile(string File, int? Line, string Problem);
