using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Centres;

internal sealed class CentreMapping : IEntityTypeConfiguration<Centre>
{
    public void Configure(EntityTypeBuilder<Centre> builder) => builder.HasIndex(c => c.NameArabic).IsUnique();
}

internal sealed class CentreStaffMapping : IEntityTypeConfiguration<CentreStaff>
{
    public void Configure(EntityTypeBuilder<CentreStaff> builder)
    {
        builder.HasKey(s => new { s.CentreId, s.AccountId });
        builder.HasIndex(s => new { s.AccountId, s.CentreId });
        builder.HasOne(s => s.Centre).WithMany(c => c.Staff).HasForeignKey(s => s.CentreId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Account).WithMany(a => a.Centres).HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
