using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Outside;

namespace Pathways.Core.Reminders;

internal sealed class PushPhoneMapping : IEntityTypeConfiguration<PushPhone>
{
    public void Configure(EntityTypeBuilder<PushPhone> builder)
    {
        builder.Property(p => p.Endpoint).HasMaxLength(OutsideAddress.Longest);
        builder.Property(p => p.Mark).HasMaxLength(64);
        builder.Property(p => p.PublicKey).HasMaxLength(100);
        builder.Property(p => p.Secret).HasMaxLength(40);
        builder.Ignore(p => p.Target);
        builder.Ignore(p => p.Host);
        builder.HasIndex(p => p.Mark).IsUnique();
        builder.HasOne(p => p.Account).WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
