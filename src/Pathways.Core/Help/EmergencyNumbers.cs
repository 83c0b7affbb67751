namespace Pathways.Core.Help;

/// <summary>A number to call in danger, with what is known of it.</summary>
/// <param name="Key">Key of its words.</param>
/// <param name="Phones">The numbers, as dialled.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="HasHint">Whether there is more to say, under its key.</param>
public sealed record EmergencyNumber(string Key, IReadOnlyList<string> Phones, Certainty Certainty, bool HasHint = false);

/// <summary>How sure a number is.</summary>
public enum Certainty
{
    /// <summary>The body itself publishes it.</summary>
    Official = 1,

    /// <summary>Several sources say the same.</summary>
    SeveralSources = 2,

    /// <summary>One source, or sources that differ: to be confirmed by calling.</summary>
    ToConfirm = 3,
}

/// <summary>The numbers of a country. Morocco ships; each was looked up, none was called.</summary>
public static class EmergencyNumbers
{
    /// <summary>The day the sources were last read.</summary>
    public static DateOnly CheckedOn { get; } = new(2026, 11, 21);

    /// <summary>Morocco.</summary>
    public static IReadOnlyList<EmergencyNumber> Morocco { get; } =
    [
        new("Police", ["19", "112"], Certainty.SeveralSources, HasHint: true),
        new("Gendarmerie", ["177"], Certainty.SeveralSources, HasHint: true),
        new("CivilProtection", ["15"], Certainty.SeveralSources, HasHint: true),
        new("ChildLine", ["2511", "0800002511"], Certainty.Official, HasHint: true),
        new("Samu", ["141"], Certainty.ToConfirm, HasHint: true),
    ];
}
