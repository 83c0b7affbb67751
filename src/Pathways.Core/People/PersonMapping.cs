using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.Phone).HasMaxLength(20);
        builder.Property(p => p.TalkNote).HasMaxLength(20_000);
        builder.HasIndex(p => new { p.YouthId, p.RemovedAt });
        builder.HasOne(p => p.Youth).WithMany().HasForeignKey(p => p.YouthId).OnDelete(DeleteBehavior.Restrict);
    }
}
