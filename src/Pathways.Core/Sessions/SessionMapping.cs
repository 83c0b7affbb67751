using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Sessions;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.Topic).HasMaxLength(2_000);
        builder.Property(s => s.OpenNote).HasMaxLength(20_000);
        builder.Property(s => s.ProtectedNote).HasMaxLength(20_000);
        builder.HasIndex(s => s.ClientId).IsUnique();
        builder.HasIndex(s => new { s.MentorId, s.State, s.StartsAt });
        builder.HasIndex(s => new { s.State, s.StartsAt });
        builder.HasOne(s => s.Mentor).WithMany().HasForeignKey(s => s.MentorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionParticipantMapping : IEntityTypeConfiguration<SessionParticipant>
{
    public void Configure(EntityTypeBuilder<SessionParticipant> builder)
    {
        builder.HasKey(p => new { p.SessionId, p.YouthId });
        builder.Property(p => p.Comment).HasMaxLength(20_000);
        builder.HasIndex(p => new { p.YouthId, p.SessionId });
        builder.HasOne(p => p.Session).WithMany(s => s.Participants).HasForeignKey(p => p.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(p => p.Youth).WithMany(y => y.Sessions).HasForeignKey(p => p.YouthId).OnDelete(DeleteBehavior.Restrict);
    }
}
