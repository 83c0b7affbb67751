using System.Globalization;

namespace Pathways.Core.Wellbeing;

/// <summary>Why an answer was not kept.</summary>
public enum WellbeingProblem
{
    /// <summary>The statements are for children from nine years on.</summary>
    TooYoung = 1,

    /// <summary>A statement has no answer.</summary>
    AnswerMissing,

    /// <summary>It was answered today already.</summary>
    AnsweredToday,

    /// <summary>What followed is written down already.</summary>
    FollowedUpAlready,

    /// <summary>A word on what follows is needed.</summary>
    WordsMissing,
}
