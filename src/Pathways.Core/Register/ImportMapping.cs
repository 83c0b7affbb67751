using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Register;

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.Property(i => i.Columns).HasMaxLength(20_000);
        builder.HasIndex(i => new { i.ManagerId, i.UploadedAt });
        builder.HasOne(i => i.Manager).WithMany().HasForeignKey(i => i.ManagerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportRowMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.HasKey(r => new { r.ImportId, r.Number });
        builder.Property(r => r.Cells).HasMaxLength(100_000);
        builder.Property(r => r.Problems).HasMaxLength(20_000);
        builder.HasIndex(r => new { r.ImportId, r.Fate, r.Number });
        builder.HasIndex(r => new { r.ImportId, r.FileNumber });
        builder.HasIndex(r => new { r.ImportId, r.NameKey });
        builder.HasOne<Import>().WithMany(i => i.Rows).HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}
