using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Drafts;

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.HasKey(d => new { d.AccountId, d.Key });
        builder.Property(d => d.Key).HasMaxLength(Draft.LongestKey);
        builder.HasIndex(d => d.SavedAt);
        builder.HasIndex(d => new { d.AccountId, d.YouthId, d.SavedAt });
        builder.HasOne(d => d.Account).WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
