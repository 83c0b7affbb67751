using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.Topic).HasMaxLength(2_000);
        builder.Property(s => s.OpenNote).HasMaxLength(20_000);
        builder.Property(s => s.ProtectedNote).HasMaxLength(20_000);
        builder.HasIndex(s => s.ClientId).IsUnique();
        builder.HasIndex(s => new { s.MentorId, s.State, s.StartsAt });
        builder.HasIndex(s => new { s.State, s.StartsAt });
        builder.HasOne(s => s.HandOver).WithOne().HasForeignKey<HandOver>(h => h.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Mentor).WithMany().HasForeignKey(s => s.MentorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionParticipantMapping : IEntityTypeConfiguration<SessionParticipant>
{
    public void Configure(EntityTypeBuilder<SessionParticipant> builder)
    {
        builder.HasKey(p => new { p.SessionId, p.YouthId });
        builder.Property(p => p.Comment).HasMaxLength(20_000);
        builder.Property(p => p.Note).HasMaxLength(20_000);
        builder.Property(p => p.OtherTime).HasMaxLength(SessionParticipant.LongestOtherTime);
        builder.HasIndex(p => p.YouthId, "IX_SessionParticipants_NewComment")
            .HasFilter("\"CommentedAt\" IS NOT NULL AND \"CommentSeenAt\" IS NULL");
        builder.HasIndex(p => new { p.YouthId, p.SessionId });
        builder.HasOne(p => p.Session).WithMany(s => s.Participants).HasForeignKey(p => p.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(p => p.Youth).WithMany().HasForeignKey(p => p.YouthId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WrongFileMapping : IEntityTypeConfiguration<WrongFile>
{
    public void Configure(EntityTypeBuilder<WrongFile> builder)
    {
        builder.ToTable("SessionsInWrongFiles");
        builder.Property(w => w.Note).HasMaxLength(20_000);
        builder.Property(w => w.Comment).HasMaxLength(20_000);
        builder.HasOne(w => w.Session).WithMany(s => s.WrongFiles).HasForeignKey(w => w.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(w => w.Youth).WithMany().HasForeignKey(w => w.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(w => w.RightYouth).WithMany().HasForeignKey(w => w.RightYouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(w => w.Mistake).WithMany().HasForeignKey(w => w.MistakeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionGoalMapping : IEntityTypeConfiguration<SessionGoal>
{
    public void Configure(EntityTypeBuilder<SessionGoal> builder)
    {
        builder.ToTable("SessionGoals");
        builder.HasKey(g => new { g.SessionId, g.GoalId });
        builder.HasOne(g => g.Session).WithMany(s => s.Goals).HasForeignKey(g => g.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(g => g.Goal).WithMany().HasForeignKey(g => g.GoalId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SessionVersionMapping : IEntityTypeConfiguration<SessionVersion>
{
    public void Configure(EntityTypeBuilder<SessionVersion> builder)
    {
        builder.ToTable("SessionVersions");
        builder.HasIndex(v => new { v.SessionId, v.Number }).IsUnique();
        builder.Property(v => v.OpenNote).HasMaxLength(20_000);
        builder.Property(v => v.ProtectedNote).HasMaxLength(20_000);
        builder.Property(v => v.Reason).HasMaxLength(2_000);
        builder.HasOne(v => v.Session).WithMany(s => s.Versions).HasForeignKey(v => v.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(v => v.WrittenBy).WithMany().HasForeignKey(v => v.WrittenById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(v => v.ReplacedBy).WithMany().HasForeignKey(v => v.ReplacedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionVersionYouthMapping : IEntityTypeConfiguration<SessionVersionYouth>
{
    public void Configure(EntityTypeBuilder<SessionVersionYouth> builder)
    {
        builder.ToTable("SessionVersionYouths");
        builder.HasKey(y => new { y.VersionId, y.YouthId });
        builder.Property(y => y.Note).HasMaxLength(20_000);
        builder.HasOne(y => y.Version).WithMany(v => v.Youths).HasForeignKey(y => y.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(y => y.Youth).WithMany().HasForeignKey(y => y.YouthId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.HasKey(f => f.AccountId);
        builder.Property(f => f.AccountId).ValueGeneratedNever();
        builder.Property(f => f.TokenHash).HasMaxLength(64);
        builder.HasIndex(f => f.TokenHash).IsUnique();
        builder.HasOne(f => f.Account).WithMany().HasForeignKey(f => f.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
