using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Accounts;

/// <summary>
/// A sign-in that was ended by signing out. Its cookie is refused from then on, also a copy of it; the row goes when the cookie would be
/// too old anyway.
/// </summary>
public sealed class EndedSession
{
    /// <summary>Longest life of a sign-in, however busy.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>The sign-in's random id, as it stands in its cookie.</summary>
    public string Id { get; init; } = "";

    /// <summary>When it was ended (UTC).</summary>
    public DateTime EndedAt { get; init; }
}

internal sealed class EndedSessionMapping : IEntityTypeConfiguration<EndedSession>
{
    public void Configure(EntityTypeBuilder<EndedSession> builder)
    {
        builder.Property(session => session.Id).HasMaxLength(32);
        builder.HasIndex(session => session.EndedAt);
    }
}
