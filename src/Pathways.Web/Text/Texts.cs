using System.Resources;

namespace Pathways.Web.Text;

/// <summary>Words that several pages share: buttons, navigation, values of lists.</summary>
public sealed class Words;

/// <summary>One sentence for every problem a rule can answer with, keyed "EnumName.Value".</summary>
public sealed class Problems;

/// <summary>Sentences of form validation.</summary>
public sealed class Validation;

/// <summary>The same sentences as static properties, the shape that validation attributes ask for.</summary>
public static class ValidationSentences
{
    private static readonly ResourceManager Resources = new(typeof(Validation));

    /// <summary>The field is empty.</summary>
    public static string Required => Get(nameof(Required));

    /// <summary>More letters than allowed: {1} is the limit.</summary>
    public static string TooLong => Get(nameof(TooLong));

    /// <summary>Outside {1} to {2}.</summary>
    public static string OutOfRange => Get(nameof(OutOfRange));

    /// <summary>Cannot be read.</summary>
    public static string Unreadable => Get(nameof(Unreadable));

    private static string Get(string key) => Resources.GetString(key, System.Globalization.CultureInfo.CurrentUICulture) ?? key;
}
