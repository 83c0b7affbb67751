using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Audit;

internal sealed class ReadLogMapping : IEntityTypeConfiguration<ReadLogEntry>
{
    public void Configure(EntityTypeBuilder<ReadLogEntry> builder)
    {
        builder.ToTable("ReadLog");
        builder.HasIndex(e => new { e.YouthId, e.At });
        builder.HasIndex(e => new { e.AccountId, e.At });
    }
}
