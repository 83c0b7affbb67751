using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Changes;

internal sealed class FileChangeMapping : IEntityTypeConfiguration<FileChange>
{
    public void Configure(EntityTypeBuilder<FileChange> builder)
    {
        builder.HasIndex(c => new { c.YouthId, c.Id });
        builder.HasOne(c => c.Youth).WithMany().HasForeignKey(c => c.YouthId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.NoAction);
        builder.Property(c => c.Subject).HasMaxLength(60);
        builder.Property(c => c.From).HasMaxLength(500); // a name in both kinds of letters
        builder.Property(c => c.To).HasMaxLength(500);
    }
}
