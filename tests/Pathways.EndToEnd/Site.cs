using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>The program on a real port of this machine, with the demo programme, on the story's day.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("pathways-journey-").FullName;
    private readonly IReadOnlyDictionary<string, string> settings;

    public Site(IReadOnlyDictionary<string, string>? settings = null)
    {
        this.settings = settings ?? new Dictionary<string, string>();
        UseKestrel(0);
    }

    /// <summary>The clock: 23 November 2026 until it is moved.</summary>
    public FakeTime Time { get; } = FakeTime.StoryDay();

    /// <summary>The address.</summary>
    public string Url { get; private set; } = "";

    public Site Started()
    {
        StartServer();
        Url = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
            .Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        return this;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Data:Folder", folder);
        builder.UseSetting("Demo:Load", "true");
        builder.UseSetting("Accounts:PasswordIterations", "1000");
        builder.UseSetting("Accounts:TriesPerMinute", "10000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        builder.UseSetting("Jobs:Enabled", "false");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)));
    }
}
