using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;

namespace Pathways.Core.Assessments;

/// <summary>
/// A version of the wording written by the organisation's admin: a draft that is worked on until it is published, and never changes
/// afterwards.
/// </summary>
public sealed class ItemSetVersion : IRevised
{
    /// <summary>Its number, after those that ship with the program (<see cref="ItemSet.Shipped"/>). Key.</summary>
    public int Version { get; private set; }

    /// <summary>The wording, as <see cref="ItemSet.Write"/> writes it; always complete.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When it was begun (UTC).</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>Who began it.</summary>
    public int StartedById { get; private set; }

    /// <summary>Who began it.</summary>
    public Account StartedBy { get; private set; } = null!;

    /// <summary>When it was published (UTC); from then on new assessments are answered in it.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Who published it.</summary>
    public int? PublishedById { get; private set; }

    /// <summary>Who published it.</summary>
    public Account? PublishedBy { get; private set; }

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>A draft with the words of the version in force.</summary>
    public static ItemSetVersion Start(ItemSet current, int adminId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(current);
        return new ItemSetVersion
        {
            Version = current.Version + 1,
            Words = current.As(current.Version + 1).Write(),
            StartedAt = now,
            StartedById = adminId
        };
    }

    /// <summary>The wording.</summary>
    public ItemSet Read() => ItemSet.Read(Words);

    /// <summary>
    /// Other words for a domain, in every language. <see cref="ItemSetProblem.AlreadyPublished"/>,
    /// <see cref="ItemSetProblem.SentenceMissing"/>,
    /// <see cref="ItemSetProblem.SentenceTooLong"/>, <see cref="ItemSetProblem.LevelsAlike"/>.
    /// </summary>
    public ItemSetProblem? Rewrite(Domain domain, IReadOnlyDictionary<Language, Item> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (PublishedAt is not null) return ItemSetProblem.AlreadyPublished;
        if (Enum.GetValues<Language>().Any(language => !words.TryGetValue(language, out var item) || item.HasGap))
            return ItemSetProblem.SentenceMissing;
        if (words.Values.Any(item => item.Levels.Append(item.About).Append(item.Question)
            .Any(sentence => sentence.Length > Item.LongestSentence))) return ItemSetProblem.SentenceTooLong;
        if (words.Values.Any(item => item.Levels.Distinct(StringComparer.Ordinal).Count() < 4)) return ItemSetProblem.LevelsAlike;
        Words = Read().With(domain, words).Write();
        return null;
    }

    /// <summary>
    /// Publishes it: from now on new assessments are answered in it, and it never changes. <see cref="ItemSetProblem.AlreadyPublished"/>,
    /// <see cref="ItemSetProblem.NothingChanged"/>, <see cref="ItemSetProblem.NotConfirmed"/>.
    /// </summary>
    public ItemSetProblem? Publish(ItemSet current, bool confirmed, int adminId, DateTime now)
    {
        if (PublishedAt is not null) return ItemSetProblem.AlreadyPublished;
        if (!Read().ChangedFrom(current).Any()) return ItemSetProblem.NothingChanged;
        if (!confirmed) return ItemSetProblem.NotConfirmed;
        (PublishedAt, PublishedById) = (now, adminId);
        return null;
    }
}
