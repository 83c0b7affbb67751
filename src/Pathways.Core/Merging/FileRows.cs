using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Merging;

/// <summary>
/// The rows of a youth's file, of whatever kind: found by the references of the model itself, so that a kind that is added later is
/// neither forgotten by a merge nor left behind by a deletion.
/// </summary>
public static class FileRows
{
    private static readonly MethodInfo Load = typeof(FileRows).GetMethod(nameof(LoadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Every kind whose rows point to a youth; not the words of the search, which each file makes from its own name.</summary>
    public static IReadOnlyList<FileKind> Kinds(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. model.FindEntityType(typeof(Youth))!.GetReferencingForeignKeys()
            .Where(key => key.DeclaringEntityType.ClrType != typeof(YouthSearchToken))
            .Select(key => new FileKind(key.DeclaringEntityType, key.Properties.Single()))
            .OrderBy(kind => kind.Name, StringComparer.Ordinal).ThenBy(kind => kind.Youth.Name, StringComparer.Ordinal)];
    }

    /// <summary>The rows of a kind that a file has, tracked.</summary>
    public static async Task<IReadOnlyList<EntityEntry>> OfAsync(PathwaysDb db, FileKind kind, int youthId,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(kind);
        return await (Task<List<EntityEntry>>)Load.MakeGenericMethod(kind.Type.ClrType)
            .Invoke(null, [db, kind.Youth.Name, youthId, cancellationToken])!;
    }

    /// <summary>Points a row to another youth, past the context: its key holds the youth.</summary>
    public static Task RekeyAsync(PathwaysDb db, IEntityType type, IReadOnlyDictionary<string, object?> key, string property, int youthId,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(key);
        var sql = db.GetService<ISqlGenerationHelper>();
        var parts = key.ToList();
        var where = string.Join(" AND ", parts.Select((part, i) => $"{Column(sql, type, part.Key)} = {{{i + 1}}}"));
        var update = $"UPDATE {Table(sql, type)} SET {Column(sql, type, property)} = {{0}} WHERE {where}";
        return db.Database.ExecuteSqlRawAsync(update, [youthId, .. parts.Select(part => part.Value!)], cancellationToken);
    }

    /// <summary>
    /// Deletes a youth and every row that hangs on it, and what hangs on those (copies, photos and their bytes among them). A row that
    /// merely mentions one of them stays.
    /// </summary>
    public static async Task DeleteAsync(PathwaysDb db, Type type, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var root = db.Model.FindEntityType(type)!;
        var sql = db.GetService<ISqlGenerationHelper>();
        var condition = $"{Column(sql, root, "Id")} = {{0}}";
        await DeleteUnderAsync(root, condition, true);
        var delete = $"DELETE FROM {Table(sql, root)} WHERE {condition}";
        await db.Database.ExecuteSqlRawAsync(delete, [id], cancellationToken);

        async Task DeleteUnderAsync(IEntityType above, string which, bool isRoot)
        {
            var references = above.GetReferencingForeignKeys().Where(r => r.DeclaringEntityType != above).ToList();
            // Whoever points to another of them goes first, so that nothing has to be forgotten that goes anyway
            foreach (var reference in references.OrderBy(r => references.Count(other => other.DeclaringEntityType.GetForeignKeys()
                .Any(key => key.PrincipalEntityType == r.DeclaringEntityType))))
            {
                var (below, column) = (reference.DeclaringEntityType, reference.Properties.Single());
                var those = $"{Column(sql, below, column.Name)} IN (SELECT "
                    + $"{Column(sql, above, reference.PrincipalKey.Properties.Single().Name)}"
                    + $" FROM {Table(sql, above)} WHERE {which})";
                var isOfFile = isRoot && type == typeof(Youth) && references.Count(r => r.DeclaringEntityType == below) == 1;
                if (column.IsNullable && !isOfFile)
                {
                    var forget = $"UPDATE {Table(sql, below)} SET {Column(sql, below, column.Name)} = NULL WHERE {those}";
                    await db.Database.ExecuteSqlRawAsync(forget, [id], cancellationToken);
                    continue;
                }

                await DeleteUnderAsync(below, those, false);
                var delete = $"DELETE FROM {Table(sql, below)} WHERE {those}";
                await db.Database.ExecuteSqlRawAsync(delete, [id], cancellationToken);
            }
        }
    }

    private static async Task<List<EntityEntry>> LoadAsync<T>(PathwaysDb db, string property, int youthId,
        CancellationToken cancellationToken) where T : class
    {
        var row = Expression.Parameter(typeof(T));
        var points = Expression.Equal(Expression.Convert(Expression.Property(row, property), typeof(int?)),
            Expression.Constant(youthId, typeof(int?)));
        var rows = await db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(points, row)).ToListAsync(cancellationToken);
        return rows.ConvertAll(found => (EntityEntry)db.Entry(found));
    }

    private static string Table(ISqlGenerationHelper sql, IEntityType type) =>
        sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema());

    private static string Column(ISqlGenerationHelper sql, IEntityType type, string property) =>
        sql.DelimitIdentifier(type.FindProperty(property)!.GetColumnName());
}
