namespace Pathways.Core.Help;

/// <summary>The numbers of a country. Morocco ships; each was looked up, none was called.</summary>
public static class EmergencyNumbers
{
    /// <summary>The day the sources were last read; where they were not read together, the earliest.</summary>
    public static DateOnly CheckedOn { get; } = new(2026, 11, 21);

    /// <summary>Morocco.</summary>
    public static IReadOnlyList<EmergencyNumber> Morocco { get; } =
    [
        new("Police", ["19", "112"], Certainty.SeveralSources, HasHint: true),
        new("Gendarmerie", ["177"], Certainty.SeveralSources, HasHint: true),
        new("CivilProtection", ["15"], Certainty.SeveralSources, HasHint: true),
        new("ChildLine", ["2511", "0800002511"], Certainty.Official, HasHint: true),
        // Day and night since January 2020: lebrief.ma/4493, aujourdhui.ma/?p=361787 and others; the body's own page was not found
        new("WomenLine", ["8350"], Certainty.SeveralSources, HasHint: true),
        new("Samu", ["141"], Certainty.ToConfirm, HasHint: true),
    ];
}
