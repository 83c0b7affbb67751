using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Pathways.Core.Data;

namespace Pathways.Bench.Generate;

/// <summary>
/// Writes rows by the million: one prepared insert per table, without change tracking. Tables, columns and conversions come from the
/// EF model: a row that names a property the model has no longer stops with a sentence, and a column that nobody fills gets the value a
/// new entity has.
/// </summary>
internal sealed class Bulk(PathwaysDb db, SqliteConnection connection) : IDisposable
{
    private const int RowsPerTransaction = 200_000;
    private readonly Dictionary<Type, Table> tables = [];
    private SqliteTransaction? transaction;
    private int open;

    /// <summary>Rows written.</summary>
    public long Rows { get; private set; }

    /// <summary>
    /// Inserts one row of an entity's table. <paramref name="row"/> is anonymous and names properties of the entity; always pass the
    /// same ones for a table.
    /// </summary>
    public void Add<TEntity>(object row) where TEntity : class
    {
        if (open++ % RowsPerTransaction == 0) Begin();
        if (!tables.TryGetValue(typeof(TEntity), out var table))
            tables[typeof(TEntity)] = table = new Table(db.Model.FindEntityType(typeof(TEntity))!, connection, row.GetType());
        table.Insert(row, transaction!);
        Rows++;
    }

    /// <summary>Commits what is open.</summary>
    public void Flush()
    {
        transaction?.Commit();
        transaction?.Dispose();
        transaction = null;
    }

    /// <summary>Refuses a database whose tables are not those of the model.</summary>
    public void CheckColumns()
    {
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT name FROM pragma_table_info($table)";
            command.Parameters.AddWithValue("$table", table.Name);
            using var reader = command.ExecuteReader();
            var stored = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read()) stored.Add(reader.GetString(0));
            var mapped = table.Columns.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
            if (!stored.SetEquals(mapped))
                throw new InvalidOperationException($"Table {table.Name} differs from the model: "
                    + $"{string.Join(", ", stored.Except(mapped).Concat(mapped.Except(stored)))}. Make the migration anew.");
        }
    }

    public void Dispose()
    {
        Flush();
        foreach (var table in tables.Values) table.Dispose();
    }

    private void Begin()
    {
        Flush();
        transaction = connection.BeginTransaction();
    }

    private sealed class Table : IDisposable
    {
        private readonly SqliteCommand command;
        private readonly Type rowType;
        private readonly List<(SqliteParameter Parameter, Func<object, object?> Value, Func<object?, object?>? Convert)> columns = [];

        public Table(IEntityType entity, SqliteConnection connection, Type rowType)
        {
            this.rowType = rowType;
            command = connection.CreateCommand();
            var store = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
            var given = rowType.GetProperties().ToDictionary(p => p.Name);
            var fresh = Activator.CreateInstance(entity.ClrType, nonPublic: true)!;
            var names = new List<string>();
            var taken = new HashSet<string>();
            foreach (var property in entity.GetFlattenedProperties())
            {
                // a name is one value in two columns
                var whole = (property.DeclaringType as IComplexType)?.ComplexProperty;
                object? Column(object? value) => whole is null ? value : property.PropertyInfo!.GetValue(value);
                var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
                var parameter = new SqliteParameter { ParameterName = "$" + names.Count };
                if (given.TryGetValue(whole?.Name ?? property.Name, out var value))
                {
                    taken.Add(value.Name);
                    columns.Add((parameter, row => Column(value.GetValue(row)), convert));
                }
                else if (property.IsPrimaryKey() && property.ValueGenerated != ValueGenerated.Never) continue; // the database numbers
                else parameter.Value = Stored(Column((whole?.PropertyInfo ?? property.PropertyInfo)?.GetValue(fresh))
                    ?? (property.IsNullable ? null : property.ClrType == typeof(string) ? ""
                    : Activator.CreateInstance(property.ClrType)), convert);
                names.Add('"' + property.GetColumnName(store)! + '"');
                command.Parameters.Add(parameter);
            }

            if (given.Count > taken.Count)
                throw new InvalidOperationException(
                    $"{entity.ClrType.Name} has no column {string.Join(", ", given.Keys.Except(taken))}.");
            command.CommandText =
                $"INSERT INTO \"{store.Name}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select((_, i) => "$" + i))})";
            command.Prepare();
        }

        public void Insert(object row, SqliteTransaction transaction)
        {
            if (row.GetType() != rowType) throw new InvalidOperationException($"Two kinds of rows for one table: {command.CommandText}");
            foreach (var (parameter, value, convert) in columns) parameter.Value = Stored(value(row), convert);
            command.Transaction = transaction;
            command.ExecuteNonQuery();
        }

        public void Dispose() => command.Dispose();

        private static object Stored(object? value, Func<object?, object?>? convert) => (convert is null || value is null ? value
            : convert(value)) ?? DBNull.Value;
    }
}
