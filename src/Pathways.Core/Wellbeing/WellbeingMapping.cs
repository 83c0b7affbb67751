using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Wellbeing;

internal sealed class WellbeingMapping : IEntityTypeConfiguration<WellbeingCheck>
{
    public void Configure(EntityTypeBuilder<WellbeingCheck> builder)
    {
        builder.HasIndex(c => new { c.YouthId, c.On }).IsUnique().HasFilter("\"MistakeId\" IS NULL");
        builder.HasMistake(c => c.Mistake, c => c.MistakeId);
        builder.Property(c => c.FollowUp).HasMaxLength(20_000);
        builder.HasOne(c => c.Youth).WithMany().HasForeignKey(c => c.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.AssistedBy).WithMany().HasForeignKey(c => c.AssistedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.FollowedUpBy).WithMany().HasForeignKey(c => c.FollowedUpById).OnDelete(DeleteBehavior.Restrict);
    }
}
