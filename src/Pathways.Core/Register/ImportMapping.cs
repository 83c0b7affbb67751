using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.Property(i => i.Columns).HasMaxLength(-1);
        builder.Property(i => i.Answers).HasMaxLength(-1);
        builder.HasIndex(i => new { i.ManagerId, i.UploadedAt });
        // By its state whoever asks for youths leaves out those of imports under way
        builder.HasIndex(i => new { i.State, i.UploadedAt });
        builder.HasMany<Youth>().WithOne().HasForeignKey(y => y.ImportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(i => i.Manager).WithMany().HasForeignKey(i => i.ManagerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportFileMapping : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.HasKey(f => f.ImportId);
        builder.Property(f => f.ImportId).ValueGeneratedNever();
        builder.HasOne<Import>().WithOne().HasForeignKey<ImportFile>(f => f.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ImportRowMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.HasKey(r => new { r.ImportId, r.Number });
        builder.Property(r => r.Cells).HasMaxLength(-1);
        builder.HasIndex(r => new { r.ImportId, r.Fate, r.Number });
        builder.HasOne<Import>().WithMany(i => i.Rows).HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}
