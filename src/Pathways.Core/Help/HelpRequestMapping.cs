using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Help;

internal sealed class HelpRequestMapping : IEntityTypeConfiguration<HelpRequest>
{
    public void Configure(EntityTypeBuilder<HelpRequest> builder)
    {
        builder.Property(h => h.Text).HasMaxLength(20_000);
        builder.HasIndex(h => new { h.YouthId, h.ClosedAt });
        builder.HasIndex(h => new { h.ClosedAt, h.AskedAt });
        builder.HasOne(h => h.Youth).WithMany().HasForeignKey(h => h.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(h => h.SeenBy).WithMany().HasForeignKey(h => h.SeenById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HelpAnswerMapping : IEntityTypeConfiguration<HelpAnswer>
{
    public void Configure(EntityTypeBuilder<HelpAnswer> builder)
    {
        builder.ToTable("HelpAnswers");
        builder.Property(a => a.Text).HasMaxLength(20_000);
        builder.HasIndex(a => new { a.HelpRequestId, a.Id });
        builder.HasOne<HelpRequest>().WithMany(h => h.Answers).HasForeignKey(a => a.HelpRequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
