using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Plans;

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.Property(p => p.SupportFrequency).HasMaxLength(2_000);
        builder.Property(p => p.Contingency).HasMaxLength(20_000);
        builder.Property(p => p.ReturnComment).HasMaxLength(20_000);
        builder.Property(p => p.BigChange).HasMaxLength(20_000);
        builder.HasIndex(p => new { p.YouthId, p.Version }).IsUnique();
        builder.HasIndex(p => new { p.State, p.AgreedAt });
        builder.HasIndex(p => new { p.State, p.ReviewedOn });
        builder.HasIndex(p => new { p.State, p.BigChangeOn });
        builder.HasOne(p => p.Youth).WithMany().HasForeignKey(p => p.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.WrittenBy).WithMany().HasForeignKey(p => p.WrittenById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.AgreedWith).WithMany().HasForeignKey(p => p.AgreedWithId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.ApprovedBy).WithMany().HasForeignKey(p => p.ApprovedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GoalMapping : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.Property(g => g.YouthWords).HasMaxLength(2_000);
        builder.Property(g => g.MentorWords).HasMaxLength(2_000);
        builder.Property<bool>("AwaitsReview"); // no longer read; dropping a column rebuilds the table on SQLite, outside a transaction
        builder.HasIndex(g => new { g.PlanId, g.Position });
        builder.HasOne(g => g.Plan).WithMany(p => p.Goals).HasForeignKey(g => g.PlanId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StepMapping : IEntityTypeConfiguration<Step>
{
    public void Configure(EntityTypeBuilder<Step> builder)
    {
        builder.Property(s => s.Text).HasMaxLength(2_000);
        builder.Property(s => s.Reason).HasMaxLength(2_000);
        builder.HasIndex(s => new { s.GoalId, s.Position });
        builder.HasIndex(s => new { s.YouthId, s.State, s.DueOn });
        builder.HasIndex(s => new { s.State, s.DueOn });
        builder.HasOne(s => s.Goal).WithMany(g => g.Steps).HasForeignKey(s => s.GoalId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(s => s.Youth).WithMany().HasForeignKey(s => s.YouthId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanMoveMapping : IEntityTypeConfiguration<PlanMove>
{
    public void Configure(EntityTypeBuilder<PlanMove> builder)
    {
        builder.Property(m => m.Words).HasMaxLength(20_000);
        builder.HasIndex(m => m.PlanId);
        builder.HasOne(m => m.Plan).WithMany(p => p.Moves).HasForeignKey(m => m.PlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(m => m.By).WithMany().HasForeignKey(m => m.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanWishMapping : IEntityTypeConfiguration<PlanWish>
{
    public void Configure(EntityTypeBuilder<PlanWish> builder)
    {
        builder.Property(w => w.Words).HasMaxLength(20_000);
        builder.Property(w => w.AnswerWords).HasMaxLength(20_000);
        builder.HasIndex(w => new { w.YouthId, w.Answer });
        builder.HasOne(w => w.Youth).WithMany().HasForeignKey(w => w.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(w => w.AnsweredBy).WithMany().HasForeignKey(w => w.AnsweredById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanSheetMapping : IEntityTypeConfiguration<PlanSheet>
{
    public void Configure(EntityTypeBuilder<PlanSheet> builder)
    {
        builder.HasKey(s => s.PlanId);
        builder.Property(s => s.SealedKey).HasMaxLength(1_000);
        builder.HasOne(s => s.Plan).WithOne(p => p.Sheet).HasForeignKey<PlanSheet>(s => s.PlanId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlanSheetPartMapping : IEntityTypeConfiguration<PlanSheetPart>
{
    public void Configure(EntityTypeBuilder<PlanSheetPart> builder)
    {
        builder.HasKey(p => new { p.PlanId, p.Number });
        builder.HasOne<PlanSheet>().WithMany().HasForeignKey(p => p.PlanId).OnDelete(DeleteBehavior.Cascade);
    }
}
