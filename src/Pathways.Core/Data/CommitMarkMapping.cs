using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Data;

internal sealed class CommitMarkMapping : IEntityTypeConfiguration<CommitMark>
{
    public void Configure(EntityTypeBuilder<CommitMark> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => m.At);
    }
}
