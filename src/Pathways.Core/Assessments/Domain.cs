namespace Pathways.Core.Assessments;

/// <summary>The ten domains of a pathway assessment (own wording; crosswalk in the field paper: UK SI 2010/2571 Sch. 1, UNICEF LSCE).</summary>
public enum Domain
{
    /// <summary>IDN: identity and documents.</summary>
    Identity = 1,

    /// <summary>HOU: housing.</summary>
    Housing = 2,

    /// <summary>MON: money and bank.</summary>
    Money = 3,

    /// <summary>EDU: education and training.</summary>
    Education = 4,

    /// <summary>EMP: work and income.</summary>
    Work = 5,

    /// <summary>HEA: physical and mental health.</summary>
    Health = 6,

    /// <summary>REL: family, friends, a trusted adult.</summary>
    Relations = 7,

    /// <summary>DAI: daily living.</summary>
    DailyLiving = 8,

    /// <summary>CIT: rights, duties, participation.</summary>
    Citizenship = 9,

    /// <summary>SAF: safety, justice, digital safety.</summary>
    Safety = 10,
}

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
