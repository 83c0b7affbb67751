using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Merging;

internal sealed class FormerFileMapping : IEntityTypeConfiguration<FormerFile>
{
    public void Configure(EntityTypeBuilder<FormerFile> builder)
    {
        builder.Property(f => f.FileNumber).HasMaxLength(40);
        builder.Property(f => f.Reason).HasMaxLength(2_000);
        builder.HasIndex(f => f.YouthId).IsUnique();
        builder.HasIndex(f => f.KeptId);
        builder.HasIndex(f => f.At);
        builder.HasOne(f => f.By).WithMany().HasForeignKey(f => f.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(f => f.Rows).WithOne().HasForeignKey(r => r.FormerFileId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FormerFileRowMapping : IEntityTypeConfiguration<FormerFileRow>
{
    public void Configure(EntityTypeBuilder<FormerFileRow> builder)
    {
        builder.Property(r => r.Kind).HasMaxLength(60);
        builder.Property(r => r.Property).HasMaxLength(60);
        builder.Property(r => r.Before).HasMaxLength(20_000);
        builder.Property(r => r.After).HasMaxLength(20_000);
    }
}
