using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Documents;

internal sealed class YouthDocumentMapping : IEntityTypeConfiguration<YouthDocument>
{
    public void Configure(EntityTypeBuilder<YouthDocument> builder)
    {
        builder.Property(d => d.Type).HasMaxLength(60);
        builder.Property(d => d.BlockedReason).HasMaxLength(2_000);
        builder.Property(d => d.AppointmentPlace).HasMaxLength(200);
        builder.Property(d => d.SealedNumber).HasMaxLength(1_000);
        builder.HasIndex(d => new { d.YouthId, d.Type }).IsUnique();
        builder.HasIndex(d => new { d.Type, d.State, d.ObtainedOn });
        builder.HasIndex(d => new { d.State, d.ExpiresOn });
        builder.HasOne(d => d.Youth).WithMany().HasForeignKey(d => d.YouthId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentBeforeMapping : IEntityTypeConfiguration<DocumentBefore>
{
    public void Configure(EntityTypeBuilder<DocumentBefore> builder)
    {
        builder.ToTable("DocumentsBefore");
        builder.Property(b => b.BlockedReason).HasMaxLength(2_000);
        builder.HasIndex(b => new { b.DocumentId, b.Id });
        builder.HasOne<YouthDocument>().WithMany(d => d.Before).HasForeignKey(b => b.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMistake(b => b.Mistake, b => b.MistakeId);
    }
}

internal sealed class DocumentCopyMapping : IEntityTypeConfiguration<DocumentCopy>
{
    public void Configure(EntityTypeBuilder<DocumentCopy> builder)
    {
        builder.Property(c => c.SealedKey).HasMaxLength(1_000);
        builder.HasIndex(c => new { c.DocumentId, c.AddedAt });
        builder.HasOne(c => c.Document).WithMany().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentCopyPartMapping : IEntityTypeConfiguration<DocumentCopyPart>
{
    public void Configure(EntityTypeBuilder<DocumentCopyPart> builder)
    {
        builder.HasKey(p => new { p.CopyId, p.Number });
        builder.HasOne<DocumentCopy>().WithMany().HasForeignKey(p => p.CopyId).OnDelete(DeleteBehavior.Restrict);
    }
}
