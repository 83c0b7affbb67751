using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Mistakes;

namespace Pathways.Core.FollowUps;

internal sealed class ExitMapping : IEntityTypeConfiguration<Exit>
{
    public void Configure(EntityTypeBuilder<Exit> builder)
    {
        builder.HasIndex(e => e.On);
        builder.HasIndex(e => new { e.YouthId, e.On });
        builder.HasIndex(e => e.YouthId).IsUnique().HasFilter("\"MistakeId\" IS NULL AND \"ReturnedOn\" IS NULL")
            .HasDatabaseName("IX_Exits_YouthId_Open");
        builder.HasOne(e => e.Youth).WithMany(y => y.Exits).HasForeignKey(e => e.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMistake(e => e.Mistake, e => e.MistakeId);
    }
}

internal sealed class FollowUpWaveMapping : IEntityTypeConfiguration<FollowUpWave>
{
    public void Configure(EntityTypeBuilder<FollowUpWave> builder)
    {
        builder.HasIndex(w => new { w.ExitId, w.Months }).IsUnique().HasFilter("\"MistakeId\" IS NULL");
        builder.HasOne(w => w.Exit).WithMany().HasForeignKey(w => w.ExitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(w => w.Youth).WithMany(y => y.Waves).HasForeignKey(w => w.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMistake(w => w.Mistake, w => w.MistakeId);
    }
}
