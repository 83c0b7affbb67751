using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Pathways.Core.Assessments;
using Pathways.Core.Documents;
using Pathways.Core.Learning;
using Pathways.Core.Youths;

namespace Pathways.Core.Merging;

/// <summary>
/// Which rows of a file move into the kept one. All do, but: where one alone is possible (the exit, a wave, a document of a type, a
/// module, a place in a workshop) and both have it, the kept file's counts, or what says more (a card in hand, a module further on, a
/// practice that was confirmed); a time of a centre or a mentor moves when it is over and no other fills it; of two unfinished
/// assessments the kept file's goes on.
/// </summary>
internal static partial class MergeRules
{
    /// <summary>Whether a row moves, beside the rows of the same kind that the kept file has.</summary>
    public static bool Moves(FileKind kind, EntityEntry row, IReadOnlyList<EntityEntry> kept, int keptId, DateOnly today) =>
        row.Entity switch
        {
            Stay stay => stay.To is not null && !kept.Select(k => k.Entity).OfType<Stay>()
                .Any(other => other.From <= stay.To && (other.To is null || other.To >= stay.From)),
            Mentorship time => time.IsOverOn(today) && (time.IsCover || !kept.Select(k => k.Entity).OfType<Mentorship>()
                .Any(other => other.IsLeadBetween(time.From, time.To!.Value))),
            Assessment { CompletedAt: null } => !kept.Any(k => k.Entity is Assessment { CompletedAt: null }),
            _ => !IsOfBoth(kind, row, keptId) && Rival(kind, row, kept) is null,
        };

    /// <summary>The kept file's row beside which the row cannot stand, by the kind's key and unique indexes.</summary>
    public static EntityEntry? Rival(FileKind kind, EntityEntry row, IReadOnlyList<EntityEntry> kept)
    {
        if (row.Entity is Plans.Plan) return null; // versions are counted anew
        var unique = kind.Type.GetIndexes().Where(index => index.IsUnique).Select(index => (index.Properties, Filter: index.GetFilter()))
            .Append((kind.Type.FindPrimaryKey()!.Properties, null))
            .Where(one => one.Properties.Contains(kind.Youth)).ToList();
        return kept.FirstOrDefault(other => unique.Exists(one => IsUnder(row, one.Filter) && IsUnder(other, one.Filter)
            && one.Properties.Where(property => property != kind.Youth)
                .All(property => Equals(row.Property(property.Name).CurrentValue, other.Property(property.Name).CurrentValue))));
    }

    /// <summary>Of two rows of which one alone can stand: whether the one of the file that goes says more.</summary>
    public static bool SaysMore(object row, object kept) => (row, kept) switch
    {
        (YouthDocument { State: DocumentState.Obtained }, YouthDocument { State: not DocumentState.Obtained }) => true,
        (YouthDocument { State: not DocumentState.Missing }, YouthDocument { State: DocumentState.Missing }) => true,
        (ModuleProgress one, ModuleProgress other) => (one.CheckedAt is not null, one.LastLesson)
            .CompareTo((other.CheckedAt is not null, other.LastLesson)) > 0,
        (Practice { ConfirmedAt: not null, Photo: null }, Practice { ConfirmedAt: null, Photo: null }) => true,
        _ => false,
    };

    // A pair of these two files: of one person nothing of it is left
    private static bool IsOfBoth(FileKind kind, EntityEntry row, int keptId) => kind.Type.GetForeignKeys()
        .Where(key => key.PrincipalEntityType.ClrType == typeof(Youth) && key.Properties.Single() != kind.Youth)
        .Any(key => Equals(row.Property(key.Properties.Single().Name).CurrentValue, keptId));

    // Filters of our indexes say of columns that they are empty, or that they are not; of another one it is taken that it holds
    private static bool IsUnder(EntityEntry row, string? filter) => filter is null || EmptyOrNot().Matches(filter).All(part =>
        row.Metadata.GetProperties().FirstOrDefault(p => p.GetColumnName() == part.Groups[1].Value) is not { } property
        || (row.Property(property.Name).CurrentValue is null) != part.Groups[2].Success);

    [GeneratedRegex("""["\[](\w+)["\]] IS (NOT )?NULL""")]
    private static partial Regex EmptyOrNot();
}
