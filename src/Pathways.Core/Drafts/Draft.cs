using System.Globalization;
using Pathways.Core.Accounts;

namespace Pathways.Core.Drafts;

/// <summary>
/// What somebody typed into a long form and has not saved yet, so that a closed phone or a second device loses nothing. Only who typed it
/// ever reads it;
/// the fields are encrypted with the program's own keys, which do not stand in the database.
/// </summary>
public sealed class Draft
{
    /// <summary>Longest key.</summary>
    public const int LongestKey = 100;

    /// <summary>Most bytes of one draft: two notes of 20,000 Arabic letters and all other fields, several times over.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Most drafts of one account.</summary>
    public const int MostOfOne = 200;

    private static readonly FormKey[] Forms =
    [
        new("session-", DraftForm.Session), new("session-planned-", DraftForm.PlannedSession), new("correction-", DraftForm.Correction),
            new("plan-", DraftForm.Plan),
        new("plan-close-", DraftForm.Plan), new("plan-changed-", DraftForm.Plan), new("plan-wish-", DraftForm.Wish),
            new("step-", DraftForm.Step), new("assessment-", DraftForm.Assessment), new("assessment-close-", DraftForm.Assessment),
                new("risk-", DraftForm.Risk),
        new("help-answer-", DraftForm.Help), new("help-note-", DraftForm.Help), new("feedback-answer-", DraftForm.Feedback),
        new("youth-", DraftForm.File), new("wellbeing-", DraftForm.File), new("document-", DraftForm.File), new("refer-", DraftForm.File),
            new("placement-new-", DraftForm.File), new("closing-note-", DraftForm.File), new("handover-", DraftForm.File),
    ];

    /// <summary>Who typed.</summary>
    public int AccountId { get; set; }

    /// <summary>Who typed.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>The form and what it is about, such as <c>session-12</c>: ids, never names.</summary>
    public string Key { get; set; } = "";

    /// <summary>The form's fields as JSON, encrypted.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>In whose file the form is, so that Today can name it; the first one of a group, null for forms about nobody.</summary>
    public int? YouthId { get; set; }

    /// <summary>When it was saved (UTC).</summary>
    public DateTime SavedAt { get; set; }

    /// <summary>Which form a key is of; null when it is none in a youth's file.</summary>
    public static DraftForm? FormOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Forms.FirstOrDefault(form => key.StartsWith(form.Prefix, StringComparison.Ordinal)
            && char.IsAsciiDigit(key.ElementAtOrDefault(form.Prefix.Length)))?.Is;
    }

    /// <summary>What the form is about: the first number of the key.</summary>
    public static int SubjectOf(string key) =>
        int.TryParse(new string([.. (key ?? "").SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]),
            CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>Whether the key's number is a youth's.</summary>
    public static bool IsAboutYouth(string key) => FormOf(key) is DraftForm.Session or DraftForm.Risk or DraftForm.File;

    /// <summary>The key of the same form about another: the first number is that one's.</summary>
    public static string KeyAbout(string key, int subject)
    {
        ArgumentNullException.ThrowIfNull(key);
        var before = new string([.. key.TakeWhile(c => !char.IsAsciiDigit(c))]);
        return string.Create(CultureInfo.InvariantCulture,
            $"{before}{subject}{new string([.. key.Skip(before.Length).SkipWhile(char.IsAsciiDigit)])}");
    }

    /// <summary>
    /// Whether a draft can be kept: <see cref="DraftProblem.KeyUnreadable"/>, <see cref="DraftProblem.TooLarge"/>.
    /// </summary>
    /// <param name="key">The form and what it is about: small letters, digits and hyphens.</param>
    /// <param name="bytes">Bytes of the fields.</param>
    public static DraftProblem? Check(string key, int bytes)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length is 0 or > LongestKey || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            return DraftProblem.KeyUnreadable;
        return bytes > MostBytes ? DraftProblem.TooLarge : null;
    }

    private sealed record FormKey(string Prefix, DraftForm Is);
}
