using Pathways.Core.Data;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;

namespace Pathways.Tests.Sweeps;

/// <summary>One row of the database.</summary>
internal sealed record Row(string Table, string Key);

/// <summary>
/// The whole database as it was before a post: every row of every table, to be compared with afterwards and put back. Whether anything was
/// written at all
/// is asked first (SQLite counts the changes of others), so a refused post costs nothing.
/// </summary>
internal sealed class Stored : IAsyncDisposable
{
    private readonly SqliteConnection kept;
    private readonly SqliteConnection live;
    private readonly IReadOnlyList<Table> tables;
    private readonly Dictionary<Row, string[]> rows;
    private readonly WriteGate gate;
    private long version;

    private Stored(WriteGate gate, SqliteConnection kept, SqliteConnection live, IReadOnlyList<Table> tables)
    {
        (this.gate, this.kept, this.live, this.tables) = (gate, kept, live, tables);
        rows = Read(kept);
        version = Version();
    }

    /// <summary>Remembers the database of a program.</summary>
    public static async Task<Stored> Of(TestApp app)
    {
        var (connection, tables) = await app.Db(db => Task.FromResult((db.Database.GetConnectionString()!, Tables(db.Model))));
        var live = new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false }.ToString());
        await live.OpenAsync();
        var kept = new SqliteConnection("Data Source=:memory:");
        await kept.OpenAsync();
        live.BackupDatabase(kept);
        return new Stored(app.Services.GetRequiredService<WriteGate>(), kept, live, tables);
    }

    /// <summary>True when somebody has written since it was last asked.</summary>
    public bool HasChanged()
    {
        var now = Version();
        if (now == version) return false;
        version = now;
        return true;
    }

    /// <summary>Rows that are new, gone or other than they were; logs of reads aside.</summary>
    public IReadOnlyList<(Row Row, bool IsNew)> Changes()
    {
        var now = Read(live);
        return [.. rows.Where(was => !now.TryGetValue(was.Key, out var value) || !value.SequenceEqual(was.Value))
            .Select(was => (was.Key, false)),
            .. now.Keys.Where(row => !rows.ContainsKey(row)).Select(row => (row, true))];
    }

    /// <summary>The rows that a new row hangs on.</summary>
    public IEnumerable<Row> Above(Row row)
    {
        var table = tables.Single(t => t.Name == row.Table);
        return Read(live, table).TryGetValue(row, out var values) ? table.Above(values) : [];
    }

    /// <summary>True of the place that a youth who is not foreign had in a group session, and of that session.</summary>
    public bool IsGroupOfOwn(Row row, HashSet<Row> foreign)
    {
        var (places, youths) = (TableOf<SessionParticipant>().Name, TableOf<Youth>().Name);
        bool Own(Row place) => !foreign.Contains(new Row(youths, place.Key.Split('/')[1]));
        return row.Table == places ? Own(row)
            : row.Table == TableOf<Session>().Name
            && rows.Keys.Any(r => r.Table == places && r.Key.StartsWith($"{row.Key}/", StringComparison.Ordinal) && Own(r));
    }

    /// <summary>Puts everything back, while nobody writes: the log of readings is saved beside the pages.</summary>
    public async Task RestoreAsync()
    {
        using var turn = await gate.EnterAsync(CancellationToken.None);
        kept.BackupDatabase(live);
        version = Version();
    }

    /// <summary>Everything that belongs to youths whom somebody does not see, and the sessions in which one of them takes part.</summary>
    public async Task<HashSet<Row>> ForeignTo(TestApp app, Account? account)
    {
        var viewer = account is null ? Viewer.Nobody
            : new Viewer(account.Id, account.Role, DateOnly.FromDateTime(app.Time.GetUtcNow().AddHours(1).DateTime), account.AllCentres);
        var (seen, all) = await app.Db(async db =>
            (await db.Youths.VisibleTo(viewer, db).Select(y => y.Id).ToListAsync(), await db.Youths.Select(y => y.Id).ToListAsync()));
        var own = await app.Db(db => db.Youths.Where(y => y.AccountId == viewer.AccountId).Select(y => y.Id).ToListAsync());
        var youths = TableOf<Youth>();
        var foreign = all.Except(seen).Except(own).Select(id => new Row(youths.Name, id.ToString(CultureInfo.InvariantCulture)))
            .ToHashSet();
        var mine = own.Concat(seen).Select(id => new Row(youths.Name, id.ToString(CultureInfo.InvariantCulture))).ToHashSet();
        var sessions = TableOf<Session>().Name;
        for (var before = -1; before != foreign.Count;)
        {
            before = foreign.Count;
            foreach (var (row, values) in rows)
            {
                var above = tables.Single(t => t.Name == row.Table).Above(values).ToList();
                if (!above.Any(foreign.Contains)) continue;
                if (account?.Role == Role.Youth && above.Any(mine.Contains)) continue; // one's own part in a session with others
                foreign.Add(row);
                if (account?.Role != Role.Youth) foreign.UnionWith(above.Where(r => r.Table == sessions));
            }
        }

        return foreign;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await live.DisposeAsync();
        await kept.DisposeAsync();
    }

    private long Version()
    {
        using var command = live.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)command.ExecuteScalar()!;
    }

    private Table TableOf<T>() => tables.Single(t => t.Type == typeof(T));

    private Dictionary<Row, string[]> Read(SqliteConnection connection) => tables.SelectMany(table => Read(connection, table))
        .ToDictionary(row => row.Key, row => row.Value);

    private static Dictionary<Row, string[]> Read(SqliteConnection connection, Table table)
    {
        var found = new Dictionary<Row, string[]>();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of the model, no input
        command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(c => $"\"{c}\""))} FROM \"{table.Name}\"";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = table.Columns.Select((_, i) => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes)
                : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "").ToArray();
            found[new Row(table.Name, string.Join('/', table.Key.Select(i => values[i])))] = values;
        }

        return found;
    }

    private static List<Table> Tables(IModel model)
    {
        var found = new List<Table>();
        foreach (var type in model.GetEntityTypes().Where(t => t.GetTableName() is not null && t.ClrType != typeof(ReadLogEntry)))
        {
            var name = type.GetTableName()!;
            var store = StoreObjectIdentifier.Table(name, type.GetSchema());
            var columns = type.GetFlattenedProperties().Select(p => (Property: p, Column: p.GetColumnName(store)!))
                .Where(p => p.Column is not null).ToList();
            int Index(IProperty property) => columns.FindIndex(c => c.Property == property);
            var links = type.GetForeignKeys().Where(k => k.Properties.Count == 1)
                .Select(k => (At: Index(k.Properties[0]), To: k.PrincipalEntityType.GetTableName()!)).ToList();
            if (columns.Count > 0 && found.All(t => t.Name != name))
                found.Add(new Table(name, type.ClrType, [.. columns.Select(c => c.Column)],
                    [.. type.FindPrimaryKey()!.Properties.Select(Index)], links));
        }

        return found;
    }

    private sealed record Table(string Name, Type Type, string[] Columns, int[] Key, IReadOnlyList<(int At, string To)> Links)
    {
        public IEnumerable<Row> Above(string[] values) => Links.Where(link => values[link.At].Length > 0)
            .Select(link => new Row(link.To, values[link.At]));
    }
}
