using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>
/// The files of docs/operations: their words everywhere, and what the programs say that will read them where these are installed.
/// </summary>
public sealed class WhatOperatorsCopy : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("pathways-files-").FullName;

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Fact]
    public async Task The_nginx_file_passes_the_test_of_nginx()
    {
        var site = WithoutRemarks("nginx.conf");
        foreach (var needed in new[]
        {
            "client_max_body_size 12m;", "gzip off;", "proxy_set_header X-Forwarded-For $remote_addr;",
            "proxy_set_header X-Forwarded-Proto $scheme;", "proxy_set_header X-Forwarded-Host $http_host;", "return 301 https://",
            "ssl_protocols TLSv1.2 TLSv1.3;", "access_log /var/log/nginx/pathways.log pathways;",
        }) Assert.Contains(needed, site, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"log_format[^;]*(\$request\b|\$request_uri|\$args|\$query_string|\$http_referer)", site);
        if (Nginx.Program is not { } nginx) return;

        var file = Nginx.Write(place, 5080, 8080, 8443);
        var (code, said) = await Nginx.TestAsync(nginx, place, file);
        await File.AppendAllTextAsync(Path.Combine(place, "pathways.conf"), "gzipp off;\n");
        var (wrongCode, wrong) = await Nginx.TestAsync(nginx, place, file);

        Assert.True(code == 0, said);
        Assert.DoesNotContain("[warn]", said, StringComparison.Ordinal);
        Assert.Equal(1, wrongCode);
        Assert.Contains("gzipp", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_file_passes_the_test_of_systemd()
    {
        var service = WithoutRemarks("pathways.service");
        foreach (var needed in new[]
        {
            "User=pathways", "UMask=0077", "StateDirectory=pathways", "StateDirectoryMode=0700", "TimeoutStopSec=35",
            "EnvironmentFile=/etc/pathways/pathways.env", "Environment=ASPNETCORE_ENVIRONMENT=Production",
            "Environment=Data__Folder=/var/lib/pathways", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes",
                "NoNewPrivileges=yes",
            "SystemCallFilter=@system-service", "LimitCORE=0",
        }) Assert.Contains(needed + "\n", service, StringComparison.Ordinal);
        Assert.DoesNotContain("MemoryDenyWriteExecute", service, StringComparison.Ordinal); // .NET writes code and runs it
        if (!File.Exists("/usr/bin/systemd-analyze")) return;

        // systemd asks whether the program is there; where dotnet is on this machine is not the file's fault
        var copy = Path.Combine(place, "pathways.service");
        await File.WriteAllTextAsync(copy, Regex.Replace(service, "ExecStart=/usr/bin/dotnet ", "ExecStart=/bin/sh "));
        var (code, said) = await Run("/usr/bin/systemd-analyze", ["verify", copy]);
        await File.AppendAllTextAsync(copy, "[Service]\nProtectHomes=yes\n");
        var (_, wrong) = await Run("/usr/bin/systemd-analyze", ["verify", copy]);

        Assert.True(code == 0 && !said.Contains("pathways.service", StringComparison.Ordinal), said);
        Assert.Contains("ProtectHomes", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_stops_moves_and_starts()
    {
        Versions("new");

        var (code, said) = await Upgrade();

        Assert.True(code == 0, said);
        Assert.Equal(["stop pathways with old", "start pathways with new", "curl", "curl"], Done);
        Assert.Equal("old", await File.ReadAllTextAsync(Program("pathways.before")));
        Assert.Equal("new", await File.ReadAllTextAsync(Program("pathways")));
        Assert.False(File.Exists(Path.Combine(place, "pathways", "of-the-old-version-only"))); // moved, not copied over
    }

    [Fact]
    public async Task An_upgrade_that_is_not_ready_says_the_way_back()
    {
        Versions("broken");

        var (code, said) = await Upgrade();

        Assert.Equal(1, code);
        Assert.Contains("journalctl -u pathways", said, StringComparison.Ordinal);
        Assert.Contains($"mv {place}/pathways.before {place}/pathways", said, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(Program("pathways.before")));
    }

    [Fact]
    public async Task An_upgrade_to_a_folder_without_the_program_touches_nothing()
    {
        Versions("new");
        File.Delete(Program("next"));

        var (code, said) = await Upgrade();

        Assert.Equal(1, code);
        Assert.Contains("holds no Pathways.Web.dll", said, StringComparison.Ordinal);
        Assert.Empty(Done);
        Assert.Equal("old", await File.ReadAllTextAsync(Program("pathways")));
    }

    /// <summary>What was asked of the service manager and of the program's health, in order.</summary>
    private string[] Done => File.Exists(Path.Combine(place, "done")) ? File.ReadAllLines(Path.Combine(place, "done")) : [];

    private string Program(string folder) => Path.Combine(place, folder, "Pathways.Web.dll");

    /// <summary>
    /// An old version, the next one beside it, a service manager and a client of the tests: the second question finds it ready.
    /// </summary>
    private void Versions(string next)
    {
        foreach (var (folder, version) in new[] { ("pathways", "old"), ("next", next) })
        {
            Directory.CreateDirectory(Path.Combine(place, folder));
            File.WriteAllText(Program(folder), version);
        }

        File.WriteAllText(Path.Combine(place, "pathways", "of-the-old-version-only"), "");
        Directory.CreateDirectory(Path.Combine(place, "bin"));
        Script("systemctl", $"echo \"$1 $2 with $(cat '{Program("pathways")}')\" >> '{place}/done'");
        var (good, second) = ($"[ \"$(cat '{Program("pathways")}')\" = new ]", $"[ \"$(grep -c curl '{place}/done')\" -ge 2 ]");
        Script("curl", $"echo curl >> '{place}/done'; {good} && {second}");
        Script("sleep", ":");
    }

    private void Script(string name, string body)
    {
        var file = Path.Combine(place, "bin", name);
        File.WriteAllText(file, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private Task<(int, string)> Upgrade() => Run("sh", [Published.OperationsFile("upgrade"), Path.Combine(place, "next")], new()
    {
        ["PATHWAYS_HOME"] = Path.Combine(place, "pathways"),
        ["PATHWAYS_TRIES"] = "3",
        ["PATH"] = $"{Path.Combine(place, "bin")}:{Environment.GetEnvironmentVariable("PATH")}",
    });

    private static string WithoutRemarks(string name) =>
        Regex.Replace(File.ReadAllText(Published.OperationsFile(name)), "(?m)^ *#.*\n", "");

    private static async Task<(int Code, string Said)> Run(string program, string[] arguments,
        Dictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? []) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }
}
