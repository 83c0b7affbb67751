using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Workshops;

internal sealed class WorkshopMapping : IEntityTypeConfiguration<Workshop>
{
    public void Configure(EntityTypeBuilder<Workshop> builder)
    {
        builder.Property(w => w.About).HasMaxLength(4_000);
        builder.Property(w => w.Material).HasMaxLength(20_000);
        builder.Property(w => w.CancelReason).HasMaxLength(1_000);
        builder.Property(w => w.Revision).IsConcurrencyToken();
        builder.Property(w => w.Seats).IsConcurrencyToken();
        builder.HasIndex(w => w.StartsAt);
        builder.HasOne(w => w.PlannedBy).WithMany().HasForeignKey(w => w.PlannedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(w => w.Feedback).WithOne().HasForeignKey(f => f.WorkshopId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WorkshopCentreMapping : IEntityTypeConfiguration<WorkshopCentre>
{
    public void Configure(EntityTypeBuilder<WorkshopCentre> builder)
    {
        builder.HasKey(c => new { c.WorkshopId, c.CentreId });
        builder.HasIndex(c => new { c.CentreId, c.WorkshopId });
        builder.HasOne<Workshop>().WithMany(w => w.Centres).HasForeignKey(c => c.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.Centre).WithMany().HasForeignKey(c => c.CentreId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RegistrationMapping : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.HasIndex(r => new { r.WorkshopId, r.YouthId }).IsUnique().HasFilter("\"YouthId\" IS NOT NULL");
        builder.HasIndex(r => new { r.WorkshopId, r.StaffId }).IsUnique().HasFilter("\"StaffId\" IS NOT NULL");
        builder.HasIndex(r => new { r.WorkshopId, r.State }); // the two above hold only half of the rows each
        builder.HasIndex(r => new { r.YouthId, r.WorkshopId });
        builder.HasIndex(r => new { r.StaffId, r.WorkshopId });
        builder.HasOne(r => r.Workshop).WithMany(w => w.Registrations).HasForeignKey(r => r.WorkshopId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Youth).WithMany().HasForeignKey(r => r.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Staff).WithMany().HasForeignKey(r => r.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WorkshopFeedbackMapping : IEntityTypeConfiguration<WorkshopFeedback>
{
    public void Configure(EntityTypeBuilder<WorkshopFeedback> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.WorkshopId);
    }
}
