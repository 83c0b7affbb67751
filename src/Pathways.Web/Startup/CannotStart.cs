using System.Net.Sockets;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Pathways.Web.Startup;

/// <summary>The program cannot start, in words for the operator: a line for each reason.</summary>
public sealed class CannotStartException(IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    /// <summary>The reasons.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}

/// <summary>
/// A failing start says why in a line and ends with 1: no stack trace, no core dump (which would hold the keys), never a password.
/// </summary>
public static class CannotStart
{
    private const int NoSpaceLeft = 28; // ENOSPC
    private const int ReadOnly = 30; // EROFS
    private static volatile bool isStarting = true;

    /// <summary>
    /// While it starts, the platform's own pages of errors are left out: the one line says it. Afterwards they are logged.
    /// </summary>
    public static void AddCannotStart(this WebApplicationBuilder builder)
    {
        isStarting = true;
        foreach (var category in new[] { "Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel",
            "Microsoft.EntityFrameworkCore.Database" })
        {
            builder.Logging.AddFilter(category, level => level >= LogLevel.Warning && (!isStarting || level < LogLevel.Error));
        }
    }

    /// <summary>The start is over: from now on what fails is logged.</summary>
    public static void StartIsOver(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() => isStarting = false);

    /// <summary>Says it on stderr. False when somebody else runs the program in process (tests), who wants the exception itself.</summary>
    public static bool Say(Exception failure)
    {
        if (Assembly.GetEntryAssembly() != typeof(CannotStart).Assembly || failure is HostAbortedException) return false;
        foreach (var line in Lines(failure)) Console.Error.WriteLine($"Pathways cannot start. {line}");
        return true;
    }

    /// <summary>The lines of a failure.</summary>
    public static IReadOnlyList<string> Lines(Exception failure)
    {
        var chain = new List<Exception>();
        for (var inner = failure; inner is not null; inner = inner.InnerException) chain.Add(inner);
        return chain.Select(Known).FirstOrDefault(lines => lines is not null)
            ?? [$"{chain[^1].GetType().Name}: {chain[^1].Message.ReplaceLineEndings(" ")}"];
    }

    private static IReadOnlyList<string>? Known(Exception failure) => failure switch
    {
        CannotStartException known => known.Lines,
        IOException { InnerException: AddressInUseException } =>
            [$"{failure.Message} Another process listens there: end it, or choose another port (ASPNETCORE_URLS)."],
        SocketException { SocketErrorCode: SocketError.AccessDenied } => ["The port may not be used by the program's user: below 1024 only "
            + "root may. Choose another (ASPNETCORE_URLS) behind the proxy."],
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
            ["The address to listen on (ASPNETCORE_URLS) is not one of this machine."],
        SqliteException sqlite => [OfSqlite(sqlite)],
        SqlException server => [OfSqlServer(server)],
        CryptographicException => ["The certificate (Kestrel:Certificates or Kestrel:Endpoints) cannot be opened: wrong password, or "
            + "certificate and key do not belong together."],
        IOException { HResult: NoSpaceLeft } => ["The disk is full. Make room, then start again: nothing is lost."],
        IOException { HResult: ReadOnly } =>
            [$"{failure.Message} Give the program a folder that can be written (Data:Folder), or mount the disk for writing."],
        UnauthorizedAccessException => [$"{failure.Message} Give it to the program's user."],
        _ => null,
    };

    private static string OfSqlite(SqliteException failure) => failure.SqliteErrorCode switch
    {
        5 or 6 => "The database file is locked by another program. End it, then start again.",
        8 => "The database file cannot be written (Data:Folder). Give it, and the folder, to the program's user, and mount the disk for "
            + "writing.",
        10 => "The disk does not read or write the database file (Data:Folder). Look at the disk before anything else.",
        11 or 26 => "The database file is damaged (malformed). Keep it as it is, and go back to the last backup: docs/operations.md, "
            + "\"malformed\".",
        13 => "The disk is full. Make room, then start again: nothing is lost.",
        14 => "The database file cannot be opened (Data:Folder, Database:ConnectionString). The folder must be there and belong to the "
            + "program's user.",
        _ => $"The database answers: SQLite error {failure.SqliteErrorCode}.",
    };

    private static string OfSqlServer(SqlException failure) => "Database:ConnectionString: " + failure.Number switch
    {
        18456 => "SQL Server refuses the user or the password.",
        4060 => "the database it names is not there, or the user may not open it.",
        262 => "the database it names is not there, and the user may not create it. Create it, then start again.",
        229 or 230 => "the user may not read or change the tables. It must own the database.",
        -2 => "SQL Server did not answer in time. Look at the server's name and port, and at the firewall.",
        -2146893019 => "SQL Server's certificate is not trusted here. Install its authority, or name it (ServerCertificate=…).",
        _ => $"SQL Server cannot be reached (error {failure.Number}). Look at the server's name and port, and whether it runs.",
    };
}
