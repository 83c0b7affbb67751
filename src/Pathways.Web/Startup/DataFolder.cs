using Microsoft.Data.Sqlite;
using Pathways.Core.Data;

namespace Pathways.Web.Startup;

/// <summary>The folder that must never be lost: database, keys, a mark that it is ours, and a lock that only one process holds.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string Mark = "pathways.mark";
    private const string Lock = "pathways.lock";
    private readonly FileStream? held;

    private DataFolder(FileStream? held) => this.held = held;

    /// <summary>
    /// Makes sure of the folder before anything is read or written: it is the right one (marked, or said to be new), it can be written,
    /// and with SQLite no
    /// other process uses it. The lock ends with the process, however that ends.
    /// </summary>
    public static void Open(WebApplicationBuilder builder, Command command)
    {
        var data = builder.Setting<DataSettings>();
        var database = builder.Setting<DatabaseSettings>();
        if (builder.Environment.IsProduction() && !data.New && IsEmpty(data.Folder))
        {
            throw new CannotStartException(
                [$"Data:Folder {data.Folder} is empty. If a disk belongs there, mount it. To begin a new portal, start once with --new."]);
        }

        MustWrite(data.Folder, "Data:Folder");
        MustWrite(Path.Combine(data.Folder, "keys"), "Data:Folder");
        MustWrite(Path.GetTempPath(), "The temporary folder (TMPDIR)");
        // Asking for a link is done beside the running portal; everything else wants the folder for itself
        var locked = database.Provider == DatabaseProvider.Sqlite && !command.SetUpLink ? Take(FolderOf(database, data.Folder)) : null;
        builder.Services.AddSingleton(_ => new DataFolder(locked));
    }

    /// <summary>From now on the folder is known as ours: an empty one in its place is a disk that was not mounted.</summary>
    public static void SetMark(string folder)
    {
        var file = Path.Combine(folder, Mark);
        if (!File.Exists(file)) File.WriteAllText(file, "Database and keys of Pathways. Back up the whole folder.\n");
    }

    /// <summary>True when files can be written there now.</summary>
    public static bool CanWrite(string folder)
    {
        try
        {
            Write(folder);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public void Dispose() => held?.Dispose();

    private static bool IsEmpty(string folder) => !File.Exists(Path.Combine(folder, Mark))
        && !File.Exists(Path.Combine(folder, "pathways.db")) && !Directory.Exists(Path.Combine(folder, "keys"));

    private static string FolderOf(DatabaseSettings database, string folder)
    {
        if (database.ConnectionString.Length == 0) return folder;
        try
        {
            var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
            return Path.GetDirectoryName(Path.GetFullPath(file)) is { } own && Directory.Exists(own) ? own : throw Nonsense();
        }
        catch (ArgumentException)
        {
            throw Nonsense();
        }

        static CannotStartException Nonsense() =>
            new(["Database:ConnectionString is not one of SQLite, or its folder is not there. Write Data "
                + "Source=/var/lib/pathways/pathways.db, or leave it empty."]);
    }

    private static void MustWrite(string folder, string name)
    {
        try
        {
            Directory.CreateDirectory(folder);
            Write(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException && problem.HResult != 28)
        {
            throw new CannotStartException(
                [$"{name}: {folder} cannot be written. Give it to the program's user, and mount its disk for writing."]);
        }
    }

    private static void Write(string folder)
    {
        var file = Path.Combine(folder, $".pathways-{Guid.NewGuid():N}");
        File.WriteAllBytes(file, [1]);
        File.Delete(file);
    }

    private static FileStream Take(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new CannotStartException([$"Another process of Pathways uses {folder}. One process a folder: stop the other first."]);
        }
    }
}

internal static class DataFolderAtStart
{
    public static void AddDataFolder(this WebApplicationBuilder builder, Command command) => DataFolder.Open(builder, command);

    /// <summary>Once the database is there, the folder is ours; the lock is given back when the program ends.</summary>
    public static void MarkDataFolder(this WebApplication app)
    {
        _ = app.Services.GetRequiredService<DataFolder>();
        DataFolder.SetMark(app.Services.GetRequiredService<DataSettings>().Folder);
    }
}
