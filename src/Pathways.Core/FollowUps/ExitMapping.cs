using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.FollowUps;

internal sealed class ExitMapping : IEntityTypeConfiguration<Exit>
{
    public void Configure(EntityTypeBuilder<Exit> builder)
    {
        builder.HasIndex(e => e.On);
        builder.HasOne(e => e.Youth).WithOne().HasForeignKey<Exit>(e => e.YouthId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FollowUpWaveMapping : IEntityTypeConfiguration<FollowUpWave>
{
    public void Configure(EntityTypeBuilder<FollowUpWave> builder)
    {
        builder.HasIndex(w => new { w.YouthId, w.Months }).IsUnique();
        builder.HasOne(w => w.Youth).WithMany().HasForeignKey(w => w.YouthId).OnDelete(DeleteBehavior.Restrict);
    }
}
