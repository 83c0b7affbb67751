using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pathways.Core.Contact;

namespace Pathways.Core.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ComplexProperty(a => a.Name, name =>
        {
            name.Property(n => n.Arabic).HasColumnName("NameArabic");
            name.Property(n => n.Latin).HasColumnName("NameLatin");
            name.Property(n => n.Called).HasColumnName("NameCalled").HasMaxLength(PersonName.MaxCalled);
        });
        // with which one signs in
        builder.HasIndex(a => a.NormalizedEmail).IsUnique().HasFilter("\"NormalizedEmail\" IS NOT NULL AND \"EmailConfirmed\" = 1");
        builder.Property(a => a.MessagesTo).HasMaxLength(20);
        builder.HasIndex(a => a.Role);
        builder.HasIndex(a => a.LastDay).HasFilter("\"LastDay\" IS NOT NULL");
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(i => i.CodeHash).HasMaxLength(64);
        builder.HasIndex(i => i.CodeHash).IsUnique();
        builder.HasIndex(i => i.AccountId).IsUnique().HasFilter("\"AccountId\" IS NOT NULL AND \"UsedAt\" IS NULL")
            .HasDatabaseName("IX_Invitations_AccountId_Open");
        builder.HasOne(i => i.Account).WithMany().HasForeignKey(i => i.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AddressCodeMapping : IEntityTypeConfiguration<AddressCode>
{
    public void Configure(EntityTypeBuilder<AddressCode> builder)
    {
        builder.HasKey(c => new { c.AccountId, c.Channel });
        builder.Property(c => c.To).HasMaxLength(256);
        builder.Property(c => c.CodeHash).HasMaxLength(64);
        builder.Property(c => c.WrongTries).IsConcurrencyToken(); // two guesses at once count as two
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
