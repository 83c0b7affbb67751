using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Content;

internal sealed class ContentPlaceMapping : IEntityTypeConfiguration<ContentPlace>
{
    public void Configure(EntityTypeBuilder<ContentPlace> builder)
    {
        builder.HasKey(place => place.Key);
        builder.Property(place => place.Key).HasMaxLength(60);
    }
}
