using System.Diagnostics;
using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Pathways.Core.Contact;
using Pathways.Core.Mail;
using Pathways.Testing;
using Pathways.Web.Mail;
using Pathways.Web.Startup;

namespace Pathways.Bench.Load;

/// <summary>
/// The same mails to the same server, in turns: over one line, and over a line of its own each, as it was at first. The server asks for TLS
/// and a sign-in, as real ones do.
/// </summary>
internal static class MailRun
{
    private const int Turns = 3;

    /// <summary>Prints both rates and their ratio, each turn and the middle one.</summary>
    public static async Task RunAsync(int mails)
    {
        await using var sink = new SmtpSink { RequireTls = true, Login = ("portal", "secret") };
        var settings = new MailSettings
        {
            Host = "localhost",
            Port = sink.Port,
            User = "portal",
            Password = "secret",
            From = "portal@example.org",
        };
        await RateAsync(settings, sink, 10, oneLine: true); // warms up
        await RateAsync(settings, sink, 10, oneLine: false);
        var ratios = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            var each = await RateAsync(settings, sink, mails, oneLine: false);
            var one = await RateAsync(settings, sink, mails, oneLine: true);
            ratios.Add(one / each);
            Say($"a line each: {each:N0} mails/s; one line: {one:N0} mails/s; {one / each:N1} times");
        }

        Say($"the middle of {Turns}: {ratios.Order().ElementAt(Turns / 2):N1} times ({mails} mails each)");
    }

    private static async Task<double> RateAsync(MailSettings settings, SmtpSink sink, int mails, bool oneLine)
    {
        sink.Clear();
        using var transport = new MailKitTransport(settings, TimeProvider.System)
        {
            Trust = (_, certificate, _, errors) => errors == SslPolicyErrors.None
                || (certificate as X509Certificate2)?.Thumbprint == sink.Thumbprint,
        };
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < mails; i++)
        {
            await transport.SendAsync(new MailMessage($"<{Guid.NewGuid():N}@pathways.reminder>", $"youth{i}@example.org", Language.Arabic,
                "مسارات: لديك رسالة", "لديك موعد غدا.", "<p>لديك موعد غدا.</p>"), CancellationToken.None);
            if (!oneLine) await transport.HangUpAsync(CancellationToken.None);
        }

        await transport.HangUpAsync(CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return sink.Count == mails ? mails / seconds : throw new InvalidOperationException("Not every mail arrived.");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
