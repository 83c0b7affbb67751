using System.Text.RegularExpressions;
using Pathways.Core.Contact;
using Pathways.Core.Documents;
using Pathways.Core.Text;

namespace Pathways.Core.Register;

/// <summary>Reads the national card's column without letting its number out.</summary>
public static partial class CardCell
{
    private static readonly HashSet<string> Yes = [.. ((string[])["نعم", "متوفرة", "متوفر", "يتوفر عليها", "له بطاقة", "لها بطاقة", "Oui",
        "O", "Yes", "Y", "True", "X", "Vrai", "Existe", "Obtenue"]).Select(SearchText.Normalise)];
    private static readonly HashSet<string> No =
        [.. ((string[])["لا", "بدون", "لا يوجد", "لا توجد", "غير متوفرة", "غير متوفر", "لا يتوفر عليها", "ليس له", "ليس لها", "Non", "N",
            "No", "False", "Faux", "Néant", "Sans", "Aucune", "None", "0", "Pas encore", "ليس بعد"]).Select(SearchText.Normalise)];

    /// <summary>
    /// True when the cell holds a yes, or a number in a card's form and nothing else; false when it is empty or begins with a no
    /// ("non, rdv 15/12"); null when it is something else (en cours, expired 2020, lost): what is not understood is never the better
    /// answer.
    /// </summary>
    public static bool? Parse(string text)
    {
        if (TextCell.IsBlank(text)) return false;
        if (text.Trim() is "✓" or "✔" || Whole().IsMatch(PlainText.PlainNumber(text).Trim())) return true;
        if (text.Length > 200) return null;
        var words = SearchText.Normalise(text);
        if (Yes.Contains(words)) return true;
        return No.Any(no => words == no || ((no.Length > 2 || no == "لا") && words.StartsWith($"{no} ", StringComparison.Ordinal)))
            ? false : null;
    }

    /// <summary>
    /// Covers whatever looks like a card number (JB449453, the form of <see cref="CardNumbers.Form"/>, also with a sign between) in a text
    /// that will be shown: in a shifted row it may stand in any cell.
    /// </summary>
    internal static string Cover(string text) => Number().Replace(text, "…");

    // Not "en 2025", "le 12 03 26", and of digits alone no day (15122026) and no month (032026)
    [GeneratedRegex(@"^'?(?:(?!(?:en|le|an|du|au|de|rv|no)\b)[a-z]{1,2}[\s.-]?[0-9](?:\s?[0-9]){2,6}"
        + @"|(?!(?:0[1-9]|1[0-2])(?:19|20)..$)[0-9]{5,7})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])[A-Za-z]{1,2}[\s.-]?\p{Nd}{3,7}(?![\p{L}\p{Nd}])")]
    private static partial Regex Number();
}
