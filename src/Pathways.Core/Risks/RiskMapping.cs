using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Risks;

internal sealed class RiskMapping : IEntityTypeConfiguration<RiskAssessment>
{
    public void Configure(EntityTypeBuilder<RiskAssessment> builder)
    {
        builder.HasIndex(r => new { r.YouthId, r.Id });
        builder.HasIndex(r => new { r.Level, r.AssessedOn });
        builder.HasIndex(r => new { r.Level, r.RaisedOn });
        builder.Property(r => r.Reason).HasMaxLength(20_000);
        builder.HasOne(r => r.Youth).WithMany().HasForeignKey(r => r.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.AssessedBy).WithMany().HasForeignKey(r => r.AssessedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMistake(r => r.Mistake, r => r.MistakeId);
    }
}
