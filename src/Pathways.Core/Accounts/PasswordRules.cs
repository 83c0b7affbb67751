using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Pathways.Core.Text;

namespace Pathways.Core.Accounts;

/// <summary>
/// What a password must be: long, not well known, not the person's name. No rule about kinds of letters (OWASP ASVS 5.0, 6.2.1, 6.2.4,
/// 6.2.5, 6.2.11).
/// </summary>
public static class PasswordRules
{
    /// <summary>Most letters of a password; nothing is cut.</summary>
    public const int Longest = 100;

    private static readonly FrozenSet<string> Common = Read();

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "azertyuiopqsdfghjklmwxcvbn",
        "qwertyuiopasdfghjklzxcvbnm", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرلاىةوزظ"];

    /// <summary>Fewest letters: 12 for staff, 10 for youths.</summary>
    public static int Shortest(Role role) => role == Role.Youth ? 10 : 12;

    /// <summary>What is wrong with a password for this account: too short, too common, or contains the name.</summary>
    public static AccessProblem? Check(string password, Account account)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(account);
        if (password.Length < Shortest(account.Role)) return AccessProblem.PasswordTooShort;
        var folded = Fold(password);
        if (IsCommon(folded)) return AccessProblem.PasswordTooCommon;
        var names = $"{account.Name.Arabic} {account.Name.Latin} {account.UserName?.Replace('.', ' ')} "
            + $"{account.Email?.Split('@')[0].Replace('.', ' ')}";
        return Fold(names, keepSpaces: true).Split(' ').Any(name => name.Length >= 4 && folded.Contains(name, StringComparison.Ordinal))
            ? AccessProblem.PasswordContainsName : null;
    }

    /// <summary>The same for a password that was typed twice: <see cref="AccessProblem.PasswordsDiffer"/>.</summary>
    public static AccessProblem? Check(string password, string again, Account account) =>
        Check(password, account) ?? (password == again ? null : AccessProblem.PasswordsDiffer);

    private static bool IsCommon(string password) =>
        password.Distinct().Count() < 4 || Common.Contains(password) || Common.Contains(Core(password)) || IsRepeated(password)
            || IsRow(password) || IsTwoCommon(Core(password));

    /// <summary>"casablanca2026!" is "casablanca" with a tail that everybody tries.</summary>
    private static string Core(string password) => password.Trim([.. "0123456789!?.,;:@#$%&*-_+=() "]);

    private static bool IsTwoCommon(string password) =>
        Enumerable.Range(3, Math.Max(0, password.Length - 5))
            .Any(cut => Common.Contains(password[..cut]) && Common.Contains(Core(password[cut..])));

    private static bool IsRepeated(string password) =>
        Enumerable.Range(1, password.Length / 2)
            .Any(unit => Enumerable.Range(0, password.Length).All(i => password[i] == password[i % unit]));

    /// <summary>Made of runs of at least four neighbours on the keyboard or in the alphabet, forwards or backwards.</summary>
    private static bool IsRow(string password)
    {
        var runs = 1;
        for (var i = 1; i < password.Length; i++)
        {
            var (a, b) = (password[i - 1], password[i]);
            if (!Rows.Any(row => row.Contains($"{a}{b}", StringComparison.Ordinal) || row.Contains($"{b}{a}", StringComparison.Ordinal)))
                runs++;
        }

        return password.Length >= runs * 4;
    }

    private static string Fold(string text, bool keepSpaces = false)
    {
        var folded = new StringBuilder();
        foreach (var letter in PlainText.Normalise(text.ToLowerInvariant(), NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (letter != ' ' || keepSpaces) folded.Append(letter);
        }

        return folded.ToString();
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => Fold(word))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
