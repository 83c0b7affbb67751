namespace Pathways.Core.Assessments;

/// <summary>Several domains, one bit each (bit 0 = <see cref="Domain.Identity"/>).</summary>
public static class Domains
{
    /// <summary>All ten, in the order of the chart.</summary>
    public static IReadOnlyList<Domain> All { get; } = Enum.GetValues<Domain>();

    /// <summary>The bits of some domains.</summary>
    public static int ToBits(IEnumerable<Domain> domains) => domains.Aggregate(0, (bits, domain) => bits | (1 << ((int)domain - 1)));

    /// <summary>The domains of some bits.</summary>
    public static IReadOnlyList<Domain> FromBits(int bits) => [.. All.Where(domain => (bits & (1 << ((int)domain - 1))) != 0)];

    /// <summary>The three-letter code used in content files and exports.</summary>
    public static string Code(Domain domain) => domain switch
    {
        Domain.Identity => "IDN",
        Domain.Housing => "HOU",
        Domain.Money => "MON",
        Domain.Education => "EDU",
        Domain.Work => "EMP",
        Domain.Health => "HEA",
        Domain.Relations => "REL",
        Domain.DailyLiving => "DAI",
        Domain.Citizenship => "CIT",
        Domain.Safety => "SAF",
        _ => throw new ArgumentOutOfRangeException(nameof(domain)),
    };
}
