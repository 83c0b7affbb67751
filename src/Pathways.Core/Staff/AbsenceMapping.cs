using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Staff;

internal sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.HasIndex(a => new { a.MentorId, a.To });
        builder.HasIndex(a => a.To);
        builder.HasOne(a => a.Mentor).WithMany().HasForeignKey(a => a.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Cover).WithMany().HasForeignKey(a => a.CoverId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Covers).WithOne().HasForeignKey(m => m.AbsenceId).OnDelete(DeleteBehavior.Restrict);
    }
}
