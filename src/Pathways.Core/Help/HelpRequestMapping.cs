using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Help;

internal sealed class HelpRequestMapping : IEntityTypeConfiguration<HelpRequest>
{
    public void Configure(EntityTypeBuilder<HelpRequest> builder)
    {
        builder.Property(h => h.Text).HasMaxLength(20_000);
        builder.Property(h => h.Answer).HasMaxLength(20_000);
        builder.Property(h => h.ClosingNote).HasMaxLength(20_000);
        builder.HasIndex(h => new { h.YouthId, h.ClosedAt });
        builder.HasIndex(h => new { h.ClosedAt, h.AskedAt });
        builder.HasOne(h => h.Youth).WithMany().HasForeignKey(h => h.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(h => h.SeenBy).WithMany().HasForeignKey(h => h.SeenById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(h => h.AnsweredBy).WithMany().HasForeignKey(h => h.AnsweredById).OnDelete(DeleteBehavior.Restrict);
    }
}
