using Pathways.Core.Risks;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    /// <summary>What was judged, per youth: level and days ago, oldest first. Low for the others; one is overdue.</summary>
    private static readonly Dictionary<string, (RiskLevel Level, int Ago)[]> Judged = new(StringComparer.Ordinal)
    {
        ["Salma Ait Bella"] = [(RiskLevel.Low, 120), (RiskLevel.Medium, 50), (RiskLevel.Medium, 24)],
        ["Youssef Tamraght"] = [(RiskLevel.Medium, 40)],
        ["Khadija Amghar"] = [(RiskLevel.High, 30), (RiskLevel.High, 23), (RiskLevel.Medium, 16)],
        ["Reda Lahmidi"] = [(RiskLevel.Low, 20), (RiskLevel.High, 3)],
        ["Badr Essbaai"] = [],
        ["Hiba Regragui"] = [(RiskLevel.Medium, 60), (RiskLevel.High, 10)],
        ["Walid Aznag"] = [],
        ["Chaimae Oubihi"] = [(RiskLevel.Medium, 20)],
    };

    private void Judge(Person person)
    {
        RiskAssessment? last = null;
        foreach (var (level, ago) in Judged.GetValueOrDefault(person.Row.Latin) ?? [(RiskLevel.Low, 20 + (person.Index % 50))])
        {
            last = Made(RiskAssessment.Record(person.Youth, last, level, texts.Risks[level], person.Mentor.Id, Day(ago), At(ago, 15)));
            db.Risks.Add(last);
        }
    }
}
