using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Contact;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Youths;

internal sealed class YouthMapping : IEntityTypeConfiguration<Youth>
{
    public void Configure(EntityTypeBuilder<Youth> builder)
    {
        builder.ComplexProperty(y => y.Name, name =>
        {
            name.Property(n => n.Arabic).HasColumnName("NameArabic");
            name.Property(n => n.Latin).HasColumnName("NameLatin");
            name.Property(n => n.Called).HasColumnName("NameCalled").HasMaxLength(PersonName.MaxCalled);
        });
        builder.Ignore(y => y.Birth);
        builder.Property(y => y.Nationality).HasMaxLength(2);
        builder.Property(y => y.FileNumber).HasMaxLength(40);
        builder.Property(y => y.Phone).HasMaxLength(20);
        builder.Property(y => y.Disability).HasMaxLength(2_000);
        builder.Property(y => y.Accommodation).HasMaxLength(2_000);
        builder.Property(y => y.Notes).HasMaxLength(20_000);
        builder.HasIndex(y => new { y.FileNumber, y.NumberedById }).IsUnique()
            // A file that went leaves its number. The second half keeps SQLite from walking through this index wherever a list leaves out
            // the files that went; numbers are looked for in the index below
            .HasFilter("\"SetAsideAt\" IS NULL AND \"FileNumber\" > ''");
        builder.HasIndex(y => y.FileNumber);
        builder.HasIndex(y => new { y.SortName, y.Id });
        builder.HasIndex(y => new { y.SortLatin, y.Id });
        builder.HasIndex(y => new { y.BirthDate, y.SortName });
        builder.HasOne(y => y.NumberedBy).WithMany().HasForeignKey(y => y.NumberedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(y => y.Account).WithOne().HasForeignKey<Youth>(y => y.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class YouthSearchTokenMapping : IEntityTypeConfiguration<YouthSearchToken>
{
    public void Configure(EntityTypeBuilder<YouthSearchToken> builder)
    {
        builder.HasKey(t => new { t.YouthId, t.Token });
        builder.Property(t => t.Token).HasMaxLength(SearchText.MaxToken);
        builder.HasIndex(t => new { t.Token, t.YouthId });
        builder.HasOne<Youth>().WithMany(y => y.SearchTokens).HasForeignKey(t => t.YouthId);
    }
}

internal sealed class YouthIntakeCategoryMapping : IEntityTypeConfiguration<YouthIntakeCategory>
{
    public void Configure(EntityTypeBuilder<YouthIntakeCategory> builder)
    {
        builder.HasKey(c => new { c.YouthId, c.Category });
        builder.HasOne<Youth>().WithMany(y => y.IntakeCategories).HasForeignKey(c => c.YouthId);
    }
}

internal sealed class StayMapping : IEntityTypeConfiguration<Stay>
{
    public void Configure(EntityTypeBuilder<Stay> builder)
    {
        builder.HasIndex(s => s.YouthId).IsUnique().HasFilter("\"To\" IS NULL").HasDatabaseName("IX_Stays_YouthId_Open");
        builder.HasIndex(s => new { s.YouthId, s.To });
        builder.HasIndex(s => new { s.CentreId, s.To, s.YouthId });
        builder.HasOne(s => s.Youth).WithMany(y => y.Stays).HasForeignKey(s => s.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Centre).WithMany().HasForeignKey(s => s.CentreId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMistake(s => s.Mistake, s => s.MistakeId);
    }
}

internal sealed class MentorshipMapping : IEntityTypeConfiguration<Mentorship>
{
    public void Configure(EntityTypeBuilder<Mentorship> builder)
    {
        builder.HasIndex(m => new { m.MentorId, m.To, m.YouthId });
        builder.HasIndex(m => new { m.YouthId, m.To });
        builder.HasOne(m => m.Youth).WithMany(y => y.Mentorships).HasForeignKey(m => m.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Mentor).WithMany().HasForeignKey(m => m.MentorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HandOverMapping : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> builder)
    {
        builder.Property(h => h.ClosingNote).HasMaxLength(20_000);
        builder.HasIndex(h => new { h.YouthId, h.On });
        builder.HasOne(h => h.Youth).WithMany(y => y.HandOvers).HasForeignKey(h => h.YouthId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(h => h.FromMentor).WithMany().HasForeignKey(h => h.FromMentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(h => h.ToMentor).WithMany().HasForeignKey(h => h.ToMentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMistake(h => h.Mistake, h => h.MistakeId);
    }
}

internal sealed class TwoPeopleMapping : IEntityTypeConfiguration<TwoPeople>
{
    public void Configure(EntityTypeBuilder<TwoPeople> builder)
    {
        builder.ToTable("TwoPeople");
        builder.HasKey(t => new { t.FirstId, t.SecondId });
        builder.HasIndex(t => t.SecondId);
        builder.HasOne(t => t.First).WithMany().HasForeignKey(t => t.FirstId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.Second).WithMany().HasForeignKey(t => t.SecondId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(t => t.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SiblingMapping : IEntityTypeConfiguration<Sibling>
{
    public void Configure(EntityTypeBuilder<Sibling> builder)
    {
        builder.HasKey(s => new { s.OneId, s.OtherId });
        builder.HasIndex(s => s.OtherId);
        builder.HasOne(s => s.One).WithMany().HasForeignKey(s => s.OneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Other).WithMany().HasForeignKey(s => s.OtherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Accounts.Account>().WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
