using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Learning;

internal sealed class ModuleProgressMapping : IEntityTypeConfiguration<ModuleProgress>
{
    public void Configure(EntityTypeBuilder<ModuleProgress> builder)
    {
        builder.HasKey(p => new { p.YouthId, p.Module });
        builder.Property(p => p.Module).HasMaxLength(60);
        builder.HasOne(p => p.Youth).WithMany().HasForeignKey(p => p.YouthId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PracticeMapping : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> builder)
    {
        builder.Property(p => p.Module).HasMaxLength(60);
        builder.Property(p => p.Key).HasMaxLength(60);
        builder.Property(p => p.YouthNote).HasMaxLength(20_000);
        builder.Property(p => p.MentorNote).HasMaxLength(20_000);
        builder.HasIndex(p => new { p.YouthId, p.Module, p.Key }).IsUnique();
        builder.HasIndex(p => new { p.ConfirmedAt, p.YouthId });
        builder.HasOne(p => p.Youth).WithMany().HasForeignKey(p => p.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.ConfirmedBy).WithMany().HasForeignKey(p => p.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PracticePhotoMapping : IEntityTypeConfiguration<PracticePhoto>
{
    public void Configure(EntityTypeBuilder<PracticePhoto> builder)
    {
        builder.HasKey(p => p.PracticeId);
        builder.Property(p => p.SealedKey).HasMaxLength(1_000);
        builder.HasOne(p => p.Practice).WithOne(p => p.Photo).HasForeignKey<PracticePhoto>(p => p.PracticeId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PracticePhotoPartMapping : IEntityTypeConfiguration<PracticePhotoPart>
{
    public void Configure(EntityTypeBuilder<PracticePhotoPart> builder)
    {
        builder.HasKey(p => new { p.PracticeId, p.Number });
        builder.HasOne<PracticePhoto>().WithMany().HasForeignKey(p => p.PracticeId).OnDelete(DeleteBehavior.Cascade);
    }
}
