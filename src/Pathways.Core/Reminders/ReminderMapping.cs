using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Mail;

namespace Pathways.Core.Reminders;

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.HasIndex(r => new { r.Rule, r.SubjectId, r.DueOn, r.Version, r.RecipientId, r.Channel }).IsUnique();
        builder.HasIndex(r => new { r.SentAt, r.DroppedAt, r.FailedAt, r.SendAfter });
        builder.HasIndex(r => new { r.Rule, r.SentAt, r.DroppedAt, r.FailedAt, r.SendAfter });
        builder.HasIndex(r => new { r.RecipientId, r.Channel, r.DueOn });
        builder.HasIndex(r => new { r.RecipientId, r.Channel, r.SeenAt });
        builder.HasIndex(r => r.FailedAt).HasFilter("\"FailedAt\" IS NOT NULL");
        builder.HasIndex(r => r.LetterId).HasFilter("\"LetterId\" IS NOT NULL");
        builder.Property(r => r.ServerWords).HasMaxLength(MailException.LongestWords);
        builder.HasOne(r => r.Recipient).WithMany().HasForeignKey(r => r.RecipientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Reminder>().WithMany().HasForeignKey(r => r.LetterId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class ReminderChoiceMapping : IEntityTypeConfiguration<ReminderChoice>
{
    public void Configure(EntityTypeBuilder<ReminderChoice> builder)
    {
        builder.HasIndex(c => new { c.AccountId, c.Rule, c.Channel }).IsUnique();
        builder.HasOne(c => c.Account).WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ReminderHabitsMapping : IEntityTypeConfiguration<ReminderHabits>
{
    public void Configure(EntityTypeBuilder<ReminderHabits> builder)
    {
        builder.HasKey(h => h.AccountId);
        builder.HasOne(h => h.Account).WithOne().HasForeignKey<ReminderHabits>(h => h.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
