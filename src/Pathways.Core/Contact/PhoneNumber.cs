using PhoneNumbers;

namespace Pathways.Core.Contact;

/// <summary>A phone number: the one rule for files, registers, people and partners, by libphonenumber.</summary>
public static class PhoneNumber
{
    private const int LongestText = 64;
    private const string Country = "MA"; // numbers without a country's code are of this one

    /// <summary>
    /// The number in E.164 form (+212661000017), however it is written: with or without its zero, with +, 00 or (0), spaces, dots, dashes,
    /// Arabic digits.
    /// Null when it is no number that can be.
    /// </summary>
    public static string? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Trim().TrimStart('\''); // a spreadsheet's sign for "as text"
        if (plain.Length > LongestText) return null;
        var numbers = PhoneNumberUtil.GetInstance();
        try
        {
            var number = numbers.Parse(plain, Country);
            return number.Extension.Length == 0 && numbers.IsPossibleNumber(number) && IsOfThePlan(number)
                ? numbers.Format(number, PhoneNumberFormat.E164)
                : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    // The list of ranges in use lags behind what is given out, also in Morocco; the plan itself is +212 and nine digits from 5 to 8
    private static bool IsOfThePlan(PhoneNumbers.PhoneNumber number) =>
        number.CountryCode != 212 || number.NationalNumber is >= 500_000_000 and < 900_000_000;

    /// <summary>The same for a service, which may also have a short number such as 3939.</summary>
    public static string? ReadOfService(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = string.Concat(text.Where(char.IsDigit).Select(digit => (char)('0' + (int)char.GetNumericValue(digit))));
        return digits.Length is >= 2 and <= 5 && text.All(letter => char.IsDigit(letter) || char.IsWhiteSpace(letter)) ? digits
            : Read(text);
    }
}
