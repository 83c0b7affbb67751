using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Youths;

internal sealed class TeamReferralMapping : IEntityTypeConfiguration<TeamReferral>
{
    public void Configure(EntityTypeBuilder<TeamReferral> builder)
    {
        builder.Property(r => r.Reason).HasMaxLength(20_000);
        builder.Property(r => r.Answer).HasMaxLength(20_000);
        builder.Property(r => r.Urgency).HasDefaultValue(ReferralUrgency.Ordinary).HasSentinel((ReferralUrgency)0);
        builder.HasOne(r => r.TakenBy).WithMany().HasForeignKey(r => r.TakenById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.YouthId, r.ClosedAt });
        builder.HasIndex(r => new { r.ClosedAt, r.ReferredAt });
        builder.HasOne(r => r.Youth).WithMany().HasForeignKey(r => r.YouthId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TeamNoteMapping : IEntityTypeConfiguration<TeamNote>
{
    public void Configure(EntityTypeBuilder<TeamNote> builder)
    {
        builder.Property(n => n.Text).HasMaxLength(20_000);
        builder.HasOne(n => n.Referral).WithMany(r => r.Notes).HasForeignKey(n => n.ReferralId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(n => n.By).WithMany().HasForeignKey(n => n.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
