using Pathways.Core.Contact;

namespace Pathways.Core.Register;

/// <summary>Reads the sex.</summary>
public static class SexCell
{
    private static readonly Dictionary<string, Sex> Words = Known(
        ["ذكر", "ذكور", "ذ", "ولد", "طفل", "فتى", "شاب", "رجل", "M", "Masculin", "Masc", "H", "Homme", "G", "Garçon", "Male", "Boy", "Man"],
        ["أنثى", "إناث", "أ", "ث", "بنت", "طفلة", "فتاة", "شابة", "امرأة", "F", "Féminin", "Fém", "Femme", "Fille", "Female",
            "Girl", "Woman"]);

    /// <summary>
    /// Male or female as written in Arabic, French or English, whole or by its first letter, also in two languages ("ذكر / M"). Answers
    /// with SexUnreadable.
    /// </summary>
    public static CellValue<Sex?> Parse(string text)
    {
        var said = SearchText.Normalise(text).Split(' ').Select(word => Words.TryGetValue(word, out var sex) ? sex : (Sex?)null)
            .Distinct().ToList();
        return said is [{ } one] ? CellValue<Sex?>.Of(one) : CellValue<Sex?>.Wrong(RegisterCellProblem.SexUnreadable);
    }

    private static Dictionary<string, Sex> Known(string[] male, string[] female) => male
        .Select(word => (word, Sex.Male))
        .Concat(female.Select(word => (word, Sex.Female)))
        .ToDictionary(pair => SearchText.Normalise(pair.word), pair => pair.Item2, StringComparer.Ordinal);
}
