using Microsoft.Extensions.DependencyInjection;
using Pathways.Tests.Reminders;

namespace Pathways.Tests.Mail;

/// <summary>The program with a mail server at a port of this machine, and push services on it.</summary>
internal sealed class MailingApp(int port, string? publicUrl = null) : TestApp
{
    protected override IReadOnlyDictionary<string, string> MoreSettings =>
        publicUrl is null ? Settings(port) : Settings(port).Append(new("Site:PublicUrl", publicUrl)).ToDictionary();

    protected override void ConfigureTestServices(IServiceCollection services) => PushSink.LetGoInside(services);

    /// <summary>The settings of that server.</summary>
    public static Dictionary<string, string> Settings(int port) => new()
    {
        ["Mail:Host"] = "localhost",
        ["Mail:Port"] = $"{port}",
        ["Mail:Security"] = "None",
        ["Mail:From"] = "portal@example.org",
    };
}
