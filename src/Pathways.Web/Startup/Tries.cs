using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;

namespace Pathways.Web.Startup;

/// <summary>
/// Wrong tries of names, passwords, codes and secret addresses. Only what fails is counted, for the place it comes from and for the account
/// it is
/// about, each by itself: a centre behind one router signs in all at once, and whoever guesses is told to wait.
/// </summary>
public sealed class Tries : IDisposable
{
    /// <summary>Wrong tries about one account in a minute, from wherever.</summary>
    public const int PerAccount = 10;

    private readonly PartitionedRateLimiter<string> places;
    private readonly PartitionedRateLimiter<string> accounts;
    private readonly ILogger<Tries> log;

    /// <summary>Counts from now on.</summary>
    public Tries(int perMinute, ILogger<Tries> log)
    {
        this.log = log;
        places = PerMinute(perMinute);
        accounts = PerMinute(PerAccount);
    }

    /// <summary>
    /// Where a request comes from: an IPv4 address, or the /64 of an IPv6 address, for whoever has one of it has them all.
    /// </summary>
    public static string PlaceOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Connection.RemoteIpAddress is not { } address) return "local";
        address = PublicAddress.Plain(address);
        if (address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }

    /// <summary>
    /// True when this place, or everybody about this account, has tried wrongly too often; the answer then says when to come back.
    /// </summary>
    public bool AreUsedUp(HttpContext context, string? account = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var place = places.AttemptAcquire(PlaceOf(context), 0);
        using var person = account is null ? null : accounts.AttemptAcquire(account, 0);
        var refused = place.IsAcquired ? person : place;
        if (refused is null || refused.IsAcquired) return false;
        Refused(context, refused, place.IsAcquired ? "about one account" : "from one place");
        return true;
    }

    /// <summary>Counts a wrong try.</summary>
    public void Wrong(HttpContext context, string reason, string? account = null)
    {
        places.AttemptAcquire(PlaceOf(context)).Dispose();
        if (account is not null) accounts.AttemptAcquire(account).Dispose();
        log.LogWarning("Refused from {Address}: {Reason}", PlaceOf(context), reason);
    }

    /// <summary>Says when to come back, and leaves a line in the log.</summary>
    public void Refused(HttpContext context, RateLimitLease lease, string reason)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(lease);
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var said) ? said : TimeSpan.FromMinutes(1);
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        log.LogWarning("Told to wait, from {Address}: too many wrong tries {Reason}", PlaceOf(context), reason);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        places.Dispose();
        accounts.Dispose();
    }

    private static PartitionedRateLimiter<string> PerMinute(int limit) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetFixedWindowLimiter(key, _ =>
            new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) }), StringComparer.OrdinalIgnoreCase);
}
