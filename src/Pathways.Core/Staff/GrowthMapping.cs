using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Staff;

internal sealed class AccreditationMapping : IEntityTypeConfiguration<Accreditation>
{
    public void Configure(EntityTypeBuilder<Accreditation> builder)
    {
        builder.HasIndex(a => new { a.AccountId, a.ValidUntil });
        builder.HasIndex(a => a.ValidUntil);
        builder.HasMistake(a => a.Mistake, a => a.MistakeId);
        builder.HasOne(a => a.Account).WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TrainingEntryMapping : IEntityTypeConfiguration<TrainingEntry>
{
    public void Configure(EntityTypeBuilder<TrainingEntry> builder)
    {
        builder.Property(e => e.Note).HasMaxLength(20_000);
        builder.Property(e => e.Reason).HasMaxLength(1_000);
        builder.HasIndex(e => new { e.AccountId, e.On });
        builder.HasOne(e => e.Account).WithMany().HasForeignKey(e => e.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(e => e.DecidedBy).WithMany().HasForeignKey(e => e.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CoachingNoteMapping : IEntityTypeConfiguration<CoachingNote>
{
    public void Configure(EntityTypeBuilder<CoachingNote> builder)
    {
        builder.Property(n => n.Text).HasMaxLength(20_000);
        builder.HasIndex(n => new { n.MentorId, n.ManagerId, n.WrittenAt });
        builder.HasMistake(n => n.Mistake, n => n.MistakeId);
        builder.HasOne(n => n.Mentor).WithMany().HasForeignKey(n => n.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(n => n.Manager).WithMany().HasForeignKey(n => n.ManagerId).OnDelete(DeleteBehavior.Restrict);
    }
}
