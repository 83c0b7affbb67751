using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Outcomes;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.HasOne(publication => publication.PublishedBy).WithMany().HasForeignKey(publication => publication.PublishedById)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(publication => publication.Figures).WithOne().HasForeignKey(figure => figure.PublicationId);
    }
}

internal sealed class PublishedFigureMapping : IEntityTypeConfiguration<PublishedFigure>
{
    public void Configure(EntityTypeBuilder<PublishedFigure> builder) =>
        builder.HasKey(figure => new { figure.PublicationId, figure.Indicator });
}
