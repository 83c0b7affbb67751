using System.Globalization;
using System.Linq.Expressions;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Wellbeing;

/// <summary>
/// One answered WHO-5 Well-Being Index: five statements about the last two weeks, each 0 to 5, summed and multiplied by four. Not a
/// diagnosis. The texts are no part
/// of the program: the organisation adds the official ones as files. Answers never change; a low score asks for somebody to look closer,
/// which is recorded here or by a session.
/// </summary>
public sealed class WellbeingCheck : IRevised
{
    /// <summary>How many statements there are.</summary>
    public const int Statements = 5;

    /// <summary>The best answer to a statement.</summary>
    public const int Best = 5;

    /// <summary>Points to a score between 0 and 100.</summary>
    public const int Factor = 4;

    /// <summary>Up to this score somebody looks closer (WHO: 50 of 100).</summary>
    public const int LowUpTo = 50;

    /// <summary>So many points (of 25) are low.</summary>
    public const int LowPoints = LowUpTo / Factor;

    /// <summary>Days within which somebody looks closer (I19).</summary>
    public const int LookWithinDays = 7;

    /// <summary>Valid from this age, in years.</summary>
    public const int FromAge = 9;

    private WellbeingCheck()
    {
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Whose.</summary>
    public int YouthId { get; private set; }

    /// <summary>Whose.</summary>
    public Youth Youth { get; private set; } = null!;

    /// <summary>The local day; one a day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime AnsweredAt { get; private set; }

    /// <summary>In whose words: the language of the text that was answered.</summary>
    public Language Language { get; private set; }

    /// <summary>The five answers in their order, with commas.</summary>
    public string Answers { get; private set; } = "";

    /// <summary>The sum of the answers, 0 to 25.</summary>
    public int Points { get; private set; }

    /// <summary>On whose device it was answered; null for the own.</summary>
    public int? AssistedById { get; private set; }

    /// <summary>On whose device it was answered; null for the own.</summary>
    public Account? AssistedBy { get; private set; }

    /// <summary>When somebody wrote down what followed (UTC).</summary>
    public DateTime? FollowedUpAt { get; private set; }

    /// <summary>Who.</summary>
    public int? FollowedUpById { get; private set; }

    /// <summary>Who.</summary>
    public Account? FollowedUpBy { get; private set; }

    /// <summary>What followed. Protected like a protected note.</summary>
    public string FollowUp { get; private set; } = "";

    /// <summary>Key of the mistake when it was answered in the wrong youth's file.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>Those that count, for queries; of these one a day.</summary>
    public static Expression<Func<WellbeingCheck, bool>> Stands => c => c.MistakeId == null;

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>0 to 100.</summary>
    public int Score => Points * Factor;

    /// <summary>The day until which somebody looks closer.</summary>
    public static DateOnly LookBefore(DateOnly answeredOn) => answeredOn.DaysLater(LookWithinDays);

    /// <summary>
    /// The youth's answers, in the order of the statements; null where nothing was chosen. <see cref="WellbeingProblem.TooYoung"/>,
    /// <see cref="WellbeingProblem.AnswerMissing"/>.
    /// </summary>
    public static WellbeingProblem? Answer(int youthId, Birth birth, IReadOnlyList<int?> answers, Language language, DateOnly today,
        DateTime now, int? assistedById, out WellbeingCheck? check)
    {
        ArgumentNullException.ThrowIfNull(answers);
        check = null;
        if (birth.AgeOn(today).Fewest < FromAge) return WellbeingProblem.TooYoung;
        if (answers.Count != Statements || answers.Any(answer => answer is not (>= 0 and <= Best))) return WellbeingProblem.AnswerMissing;
        check = new WellbeingCheck
        {
            YouthId = youthId,
            On = today,
            AnsweredAt = now,
            Language = language,
            Answers = string.Join(',', answers.Select(answer => answer!.Value.ToString(CultureInfo.InvariantCulture))),
            Points = answers.Sum(answer => answer!.Value),
            AssistedById = assistedById,
        };
        return null;
    }

    /// <summary>
    /// Somebody looked closer and writes down what follows. <see cref="WellbeingProblem.FollowedUpAlready"/>,
    /// <see cref="WellbeingProblem.WordsMissing"/>.
    /// </summary>
    public WellbeingProblem? LookCloser(int byId, string words, DateTime now)
    {
        if (FollowedUpAt is not null) return WellbeingProblem.FollowedUpAlready;
        if (string.IsNullOrWhiteSpace(words)) return WellbeingProblem.WordsMissing;
        (FollowedUpAt, FollowedUpById, FollowUp) = (now, byId, words.Trim());
        return null;
    }

    /// <summary>
    /// It was answered in the wrong youth's file: nobody reads it any more, and it counts for nothing.
    /// <see cref="MistakeProblem.Twice"/>.
    /// </summary>
    public MistakeProblem? TakeBack(Mistake mistake)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        if (MistakeId is not null) return MistakeProblem.Twice;
        Mistake = mistake;
        return null;
    }
}
