using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pathways.Core.Mistakes;

/// <summary>How rows that may have been recorded by mistake are stored.</summary>
internal static class MistakeColumns
{
    /// <summary>
    /// The row points to the mistake, once: of two people who say so at the same moment the second is told.
    /// </summary>
    public static void HasMistake<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, Mistake?>> mistake,
        Expression<Func<T, int?>> key) where T : class
    {
        builder.Property(key).IsConcurrencyToken();
        var foreignKey = ((MemberExpression)key.Body).Member.Name;
        builder.HasOne(mistake).WithMany().HasForeignKey(foreignKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MistakeMapping : IEntityTypeConfiguration<Mistake>
{
    public void Configure(EntityTypeBuilder<Mistake> builder)
    {
        builder.Property(m => m.Reason).HasMaxLength(Mistake.LongestReason);
        builder.HasIndex(m => new { m.YouthId, m.Id });
        builder.HasIndex(m => new { m.Kind, m.SubjectId });
        builder.Property(m => m.Was).HasMaxLength(2_000);
        builder.HasIndex(m => new { m.StaffId, m.Id });
        builder.HasOne(m => m.Staff).WithMany().HasForeignKey(m => m.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Youth).WithMany().HasForeignKey(m => m.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.By).WithMany().HasForeignKey(m => m.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
