using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Mistakes;
using Pathways.Core.Youths;

namespace Pathways.Core.Consents;

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.HasOne(c => c.Youth).WithMany().HasForeignKey(c => c.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMistake(c => c.Mistake, c => c.MistakeId);
    }
}
