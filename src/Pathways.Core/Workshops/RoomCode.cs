using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Pathways.Core.Text;

namespace Pathways.Core.Workshops;

/// <summary>
/// The code shown in the room, with which those present say "I am here". Computed from the workshop's key and the time, so nothing is
/// stored; it changes every
/// five minutes and the former one still works, so that a picture of it sent to somebody at home soon does not.
/// </summary>
public static partial class RoomCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Letters = 6;

    /// <summary>How long a code is shown.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>A new key.</summary>
    public static string NewKey() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>The code of now, as in 12-K7QF3M: the workshop's number and six letters.</summary>
    public static string Of(int workshopId, string roomKey, DateTime now) =>
        string.Create(CultureInfo.InvariantCulture, $"{workshopId}-{Word(roomKey, workshopId, Window(now))}");

    /// <summary>The workshop's number in a code as people type it; null when it is none.</summary>
    public static int? WorkshopOf(string code) => Read(code)?.WorkshopId;

    /// <summary>True while the code works: the one of now or the one before.</summary>
    public static bool Fits(string code, int workshopId, string roomKey, DateTime now)
    {
        var typed = Encoding.ASCII.GetBytes(Read(code)?.Word ?? "");
        return CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(Word(roomKey, workshopId, Window(now))))
            | CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(Word(roomKey, workshopId, Window(now) - 1)));
    }

    // 12-K7QF3M, 12 k7qf3m, ١٢ K7Q F3M: case, spaces, the hyphen and the script of digits do not matter
    private static (int WorkshopId, string Word)? Read(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var typed = Typed().Match(string.Concat(PlainText.PlainNumber(code).Where(letter => !char.IsWhiteSpace(letter))));
        return int.TryParse(typed.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (id, typed.Groups["word"].Value.ToUpperInvariant()) : null;
    }

    [GeneratedRegex(@"^(?<id>[0-9]+)-?(?<word>[0-9A-Za-z]{6})$")]
    private static partial Regex Typed();

    private static long Window(DateTime now) => now.Ticks / Life.Ticks;

    private static string Word(string roomKey, int workshopId, long window)
    {
        var hash = HMACSHA256.HashData(Convert.FromHexString(roomKey),
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{workshopId}.{window}")));
        return new string([.. hash.Take(Letters).Select(value => Alphabet[value % Alphabet.Length])]);
    }
}
