using Pathways.Core.Contact;
using Pathways.Core.FollowUps;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Today;

/// <summary>What stands above every page of a youth's file.</summary>
/// <param name="Birth">When the youth was born.</param>
/// <param name="FileNumber">The file's number.</param>
/// <param name="GivingCentreArabic">The centre that gave the number, where it is not the present one; null where it is.</param>
/// <param name="GivingCentreLatin">Its name in Latin letters.</param>
/// <param name="CentreArabic">The centre's name in Arabic letters; null between two stays.</param>
/// <param name="CentreLatin">The centre's name in Latin letters.</param>
/// <param name="Risk">The last judgement.</param>
/// <param name="RiskReview">Whether it is to be judged again.</param>
/// <param name="Assessment">Whether an assessment is due.</param>
/// <param name="HasMistakes">Whether anything in the file was recorded by mistake and put right.</param>
public sealed record FileHead(
    Birth Birth, string FileNumber, string? GivingCentreArabic, string? GivingCentreLatin, string? CentreArabic, string? CentreLatin,
    RiskLevel? Risk, DueState RiskReview, DueState Assessment, bool HasMistakes)
{
    /// <summary>Whom the texts are about.</summary>
    public Sex Sex { get; init; }

    /// <summary>Why nobody is accompanied any more (died or transferred); null while somebody is.</summary>
    public ExitReason? Ended { get; init; }
}
