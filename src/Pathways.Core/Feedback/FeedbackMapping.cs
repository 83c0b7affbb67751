using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Feedback;

internal sealed class SessionFeedbackMapping : IEntityTypeConfiguration<SessionFeedback>
{
    public void Configure(EntityTypeBuilder<SessionFeedback> builder)
    {
        builder.ToTable("SessionFeedback");
        builder.HasIndex(f => new { f.SessionId, f.ManagerId }).IsUnique();
        builder.HasIndex(f => new { f.ManagerId, f.State, f.ChangedAt });
        builder.HasIndex(f => new { f.State, f.ChangedAt });
        builder.HasOne(f => f.Session).WithMany().HasForeignKey(f => f.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(f => f.Manager).WithMany().HasForeignKey(f => f.ManagerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FeedbackEntryMapping : IEntityTypeConfiguration<FeedbackEntry>
{
    public void Configure(EntityTypeBuilder<FeedbackEntry> builder)
    {
        builder.ToTable("FeedbackEntries");
        builder.Property(e => e.Text).HasMaxLength(20_000);
        builder.HasOne<SessionFeedback>().WithMany(f => f.Entries).HasForeignKey(e => e.FeedbackId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(e => e.By).WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
