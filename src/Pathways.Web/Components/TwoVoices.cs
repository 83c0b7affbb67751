namespace Pathways.Web.Components;

/// <param name="Name">The domain's neutral name.</param>
/// <param name="Youth">1 to 4, anything else counts as not answered.</param>
/// <param name="ShortName">For the drawing, where the name has no room.</param>
/// <param name="YouthWords">What the youth says instead of a level.</param>
/// <param name="MentorWords">What the mentor says instead of a level.</param>
public sealed record VoiceAxis(
    string Name, int? Youth, int? Mentor, string? ShortName = null, string? YouthWords = null, string? MentorWords = null)
{
    public int? Youth { get; init => field = Known(value); } = Known(Youth);

    public int? Mentor { get; init => field = Known(value); } = Known(Mentor);

    public bool Differs => Youth is { } youth && Mentor is { } mentor && youth != mentor;

    private static int? Known(int? level) => level is >= 1 and <= RadarShape.Levels ? level : null;
}

/// <summary>One assessment by two people, each alone.</summary>
/// <param name="Title">What the drawing shows, for those who do not see it.</param>
/// <param name="Description">The differences in a sentence or two.</param>
/// <param name="LevelNames">The four levels, the lowest first.</param>
public sealed record TwoVoices(
    string Title, string? Description, string YouthName, string MentorName, IReadOnlyList<VoiceAxis> Axes,
        IReadOnlyList<string> LevelNames);

/// <param name="SizeText">How far apart ("two levels apart").</param>
/// <param name="ChartLabel">The drawing in words.</param>
/// <param name="YouthSays">Name and level ("{0}: nearly there").</param>
/// <param name="YouthQuote">As written, without quotation marks.</param>
/// <param name="Question">What to talk about.</param>
public sealed record VoiceGap(
    string Name,
    int Youth,
    int Mentor,
    string SizeText,
    string ChartLabel,
    Phrase YouthSays,
    Phrase MentorSays,
    string? YouthQuote = null,
    string? MentorQuote = null,
    Phrase? Question = null,
    string? ActionText = null,
    string? ActionHref = null)
{
    public int Size => Math.Abs(Youth - Mentor);
}

/// <param name="Youth">Levels 1 to 4, the oldest first; null where not answered.</param>
/// <param name="StartText">When the oldest was.</param>
public sealed record VoiceHistory(
    string Name, IReadOnlyList<int?> Youth, IReadOnlyList<int?> Mentor, string Label, string StartText, string EndText);
