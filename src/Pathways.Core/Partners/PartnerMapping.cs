using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Partners;

internal sealed class PartnerMapping : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> builder)
    {
        builder.Property(p => p.Offers).HasMaxLength(20_000);
        builder.Property(p => p.SearchWords).HasMaxLength(620);
        builder.Property(p => p.Phone).HasMaxLength(20);
        builder.HasIndex(p => p.VerifiedOn);
        builder.HasIndex(p => new { p.SortName, p.Id });
        builder.HasIndex(p => new { p.SortLatin, p.Id });
    }
}
