using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Vocation;

internal sealed class PlacementMapping : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> builder)
    {
        builder.HasIndex(p => new { p.YouthId, p.CreatedAt });
        builder.HasIndex(p => p.EnrolledOn);
        builder.HasIndex(p => p.CertifiedOn);
        builder.HasOne(p => p.Youth).WithMany().HasForeignKey(p => p.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Partner).WithMany().HasForeignKey(p => p.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMistake(p => p.Mistake, p => p.MistakeId);
    }
}

internal sealed class PlacementEventMapping : IEntityTypeConfiguration<PlacementEvent>
{
    public void Configure(EntityTypeBuilder<PlacementEvent> builder)
    {
        builder.Property(e => e.Note).HasMaxLength(2_000);
        builder.HasIndex(e => new { e.PlacementId, e.On });
        builder.HasOne<Placement>().WithMany(p => p.Events).HasForeignKey(e => e.PlacementId);
        builder.HasOne(e => e.Partner).WithMany().HasForeignKey(e => e.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(e => e.RecordedBy).WithMany().HasForeignKey(e => e.RecordedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMistake(e => e.Mistake, e => e.MistakeId);
    }
}
