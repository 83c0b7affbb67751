using System.Text.RegularExpressions;
using Pathways.Core.Contact;
using Pathways.Core.Documents;

namespace Pathways.Core.Register;

/// <summary>Reads the national card's column without letting its number out.</summary>
public static partial class CardCell
{
    private static readonly HashSet<string> Yes = [.. ((string[])["نعم", "متوفرة", "متوفر", "يتوفر عليها", "له بطاقة", "لها بطاقة", "Oui",
        "O", "Yes", "Y", "True", "X", "Vrai", "Existe", "Obtenue"]).Select(SearchText.Normalise)];
    private static readonly HashSet<string> No =
        [.. ((string[])["لا", "بدون", "لا يوجد", "لا توجد", "غير متوفرة", "غير متوفر", "لا يتوفر عليها", "ليس له", "Non", "N", "No",
            "False", "Faux", "Néant", "Sans", "Aucune", "None", "0"]).Select(SearchText.Normalise)];

    /// <summary>
    /// True when the cell holds a number or a yes, false when it is empty or a no, null when it is something else (en cours).
    /// </summary>
    public static bool? Parse(string text)
    {
        if (text.Count(char.IsDigit) >= 4 || text.Trim() is "✓" or "✔") return true;
        if (TextCell.IsBlank(text)) return false;
        var word = text.Length > 64 ? "" : SearchText.Normalise(text);
        if (No.Contains(word)) return false;
        return Yes.Contains(word) ? true : null;
    }

    /// <summary>
    /// Covers whatever looks like a card number (JB449453, the form of <see cref="CardNumbers.Form"/>, also with a sign between) in a text
    /// that will be shown: in a shifted row it may stand in any cell.
    /// </summary>
    internal static string Cover(string text) => Number().Replace(text, "…");

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])[A-Za-z]{1,2}[\s.-]?\p{Nd}{3,7}(?![\p{L}\p{Nd}])")]
    private static partial Regex Number();
}
