using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>A start that cannot succeed says why in a line that an operator understands, and ends with 1: no stack trace.</summary>
public sealed class StartingInVain(Published published)
{
    /// <summary>What is wrong, and how the line tells it. Folders are below the installation's own place.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "Site__PublicUrl", "", "Site:PublicUrl is missing" },
        { "Site__PublicUrl", "http://portal.pathways.test", "Site:PublicUrl is not an https address" },
        { "Site__PublicUrl", "https://portal.pathways.test/portal", "Site:PublicUrl must have no path" },
        { "Data__Folder", "", "Data:Folder is missing" },
        { "Data__Folder", "{place}/a-file/data", "Data:Folder: .*a-file/data cannot be written" },
        { "Data__New", "false", "Data:Folder .* is empty" },
        { "Mail__Prot", "25", "Mail:Prot is not a setting. Did you mean Mail:Port" },
        { "Mail__Port", "smtp", "Mail:Port is \"smtp\"" },
        { "Programme__TimeZone", "Africa/Casablance", "Programme:TimeZone" },
        { "Demo__Load", "true", "Demo:Load" },
        { "ASPNETCORE_URLS", "{busy}", "listens there" },
        { "Database__ConnectionString", "Data Source={place}/not-there/pathways.db", "Database:ConnectionString" },
        { "Database__Provider", "SqlServer", "Database:ConnectionString is empty" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_setting_is_one_calm_line_and_exit_code_1(string name, string value, string line)
    {
        await using var portal = new Installation(await published.FolderAsync());
        await File.WriteAllTextAsync(Path.Combine(portal.Place, "a-file"), "");
        using var busy = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        busy.Start();
        value = value.Replace("{place}", portal.Place, StringComparison.Ordinal);
        portal.Settings[name] = value.Replace("{busy}", $"http://{busy.LocalEndpoint}", StringComparison.Ordinal);

        await StartsInVain(portal, line);
    }

    [Fact]
    public async Task A_database_server_that_cannot_be_reached_is_one_calm_line_without_the_password()
    {
        await using var portal = new Installation(await published.FolderAsync());
        portal.Settings["Database__Provider"] = "SqlServer";
        portal.Settings["Database__ConnectionString"] =
            $"Server=127.0.0.1,{Portal.FreePort()};Database=pathways;User Id=portal;Password=fourteen grey cats;Connect "
                + $"Timeout=3;Encrypt=false";

        var said = await StartsInVain(portal, "SQL Server cannot be reached");

        Assert.DoesNotContain("grey cats", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_one_calm_line_and_stays_as_it_is()
    {
        await using var portal = new Installation(await published.FolderAsync());
        await portal.StartAsync();
        await portal.StopAsync();
        var file = Path.Combine(portal.Data, "pathways.db");
        await using (var database = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            await database.OpenAsync();
            var command = database.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_OfTheFuture', '99.0.0')";
            await command.ExecuteNonQueryAsync();
        }

        var before = await File.ReadAllBytesAsync(file);
        await StartsInVain(portal, "The database is newer than this program.*29991231000000_OfTheFuture");

        Assert.Equal(before, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task A_second_process_on_one_data_folder_is_one_calm_line_and_the_first_goes_on()
    {
        await using var portal = new Installation(await published.FolderAsync());
        await portal.StartAsync();
        await using var second = new Installation(await published.FolderAsync());
        second.Settings["Data__Folder"] = portal.Data;

        await StartsInVain(second, "Another process of Pathways uses");

        await portal.StopAsync();
    }

    private static async Task<string> StartsInVain(Installation portal, string line)
    {
        var (code, said) = await portal.StartInVainAsync();

        Assert.Equal(1, code);
        Assert.Single(said.Split('\n'), spoken => Regex.IsMatch(spoken, line));
        Assert.Single(said.Split('\n'), spoken => spoken.StartsWith("Pathways cannot start.", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", said, StringComparison.Ordinal);
        return said;
    }
}
