using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Assessments;

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.HasIndex(a => new { a.YouthId, a.StartedAt });
        builder.HasOne(a => a.Youth).WithMany(y => y.Assessments).HasForeignKey(a => a.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.StartedBy).WithMany().HasForeignKey(a => a.StartedById).OnDelete(DeleteBehavior.Restrict);
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
