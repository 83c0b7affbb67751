using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Offline;

internal sealed class TrustedDeviceMapping : IEntityTypeConfiguration<TrustedDevice>
{
    public void Configure(EntityTypeBuilder<TrustedDevice> builder)
    {
        builder.Property(d => d.SecretHash).HasMaxLength(64);
        builder.HasIndex(d => new { d.AccountId, d.SecretHash }).IsUnique();
        builder.HasOne(d => d.Account).WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
