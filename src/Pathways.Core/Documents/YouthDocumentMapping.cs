using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Documents;

internal sealed class YouthDocumentMapping : IEntityTypeConfiguration<YouthDocument>
{
    public void Configure(EntityTypeBuilder<YouthDocument> builder)
    {
        builder.Property(d => d.Type).HasMaxLength(60);
        builder.Property(d => d.BlockedReason).HasMaxLength(2_000);
        builder.HasIndex(d => new { d.YouthId, d.Type }).IsUnique();
        builder.HasIndex(d => new { d.Type, d.State, d.ObtainedOn });
        builder.HasOne(d => d.Youth).WithMany(y => y.Documents).HasForeignKey(d => d.YouthId).OnDelete(DeleteBehavior.Restrict);
    }
}
