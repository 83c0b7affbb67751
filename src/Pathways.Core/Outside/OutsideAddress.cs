using System.Net;
using System.Net.Sockets;

namespace Pathways.Core.Outside;

/// <summary>
/// The one rule for addresses that the program itself asks because somebody else named them (a phone its push service, an operator a
/// gateway): https, to a machine that everybody can reach. Else whoever can sign in could let the program ask machines of the house.
/// It holds for what is written, and again for what a name leads to (<see cref="IsPublic"/>), each time it is asked.
/// </summary>
public static class OutsideAddress
{
    /// <summary>Longest address that is kept, in letters.</summary>
    public const int Longest = 2_000;

    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(IPNetwork.Parse),
    ];

    // Everybody's part of IPv6, less what hides an IPv4 address (6to4, Teredo) or is kept for papers
    private static readonly IPNetwork Everybody = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] NotEverybody = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16" }.Select(IPNetwork.Parse)];

    /// <summary>
    /// What is wrong with an address as it is written: <see cref="OutsideProblem.AddressWrong"/>,
    /// <see cref="OutsideProblem.AddressInside"/>; null when it may be asked. An address inside may be allowed, then also without TLS.
    /// </summary>
    public static OutsideProblem? Problem(string address, bool mayBeInside)
    {
        if (address is not { Length: > 0 and <= Longest } || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return OutsideProblem.AddressWrong;
        if (uri.Scheme != Uri.UriSchemeHttps && !(mayBeInside && uri.Scheme == Uri.UriSchemeHttp)) return OutsideProblem.AddressWrong;
        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0) return OutsideProblem.AddressWrong;
        if (mayBeInside) return null;
        var host = uri.IdnHost.TrimEnd('.');
        if (IPAddress.TryParse(host, out var ip)) return IsPublic(ip) ? null : OutsideProblem.AddressInside;
        // A name without a dot, or of the house's own zones, leads inside
        return !host.Contains('.', StringComparison.Ordinal) || Array.Exists(
            [".localhost", ".local", ".internal", ".lan", ".home.arpa"], end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            ? OutsideProblem.AddressInside : null;
    }

    /// <summary>Whether a machine is one that everybody can reach: not this one, nor one of a private, local or reserved network.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(Inside, network => network.Contains(address))
            : Everybody.Contains(address) && !Array.Exists(NotEverybody, network => network.Contains(address));
    }
}
