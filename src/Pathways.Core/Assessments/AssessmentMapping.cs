using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Assessments;

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.HasIndex(a => new { a.YouthId, a.StartedAt });
        builder.HasIndex(a => a.CompletedAt);
        builder.HasOne(a => a.Youth).WithMany().HasForeignKey(a => a.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.StartedBy).WithMany().HasForeignKey(a => a.StartedById).OnDelete(DeleteBehavior.Restrict);
        builder.Property(a => a.Agreed).HasMaxLength(20_000);
        builder.HasMistake(a => a.Mistake, a => a.MistakeId);
    }
}

internal sealed class ItemSetVersionMapping : IEntityTypeConfiguration<ItemSetVersion>
{
    public void Configure(EntityTypeBuilder<ItemSetVersion> builder)
    {
        builder.HasKey(v => v.Version);
        builder.Property(v => v.Version).ValueGeneratedNever();
        builder.Property(v => v.Words).HasMaxLength(1_000_000);
        builder.HasOne(v => v.StartedBy).WithMany().HasForeignKey(v => v.StartedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(v => v.PublishedBy).WithMany().HasForeignKey(v => v.PublishedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssessmentAnswerMapping : IEntityTypeConfiguration<AssessmentAnswer>
{
    public void Configure(EntityTypeBuilder<AssessmentAnswer> builder)
    {
        builder.HasKey(a => new { a.AssessmentId, a.Voice, a.Domain });
        builder.Property(a => a.Strengths).HasMaxLength(20_000);
        builder.Property(a => a.Needs).HasMaxLength(20_000);
        builder.HasOne<Assessment>().WithMany(a => a.Answers).HasForeignKey(a => a.AssessmentId);
    }
}
