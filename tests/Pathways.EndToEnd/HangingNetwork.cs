using System.Net;
using System.Net.Sockets;

namespace Pathways.EndToEnd;

/// <summary>
/// A network between browser and site that can stop carrying anything without saying so (connections stay open and nothing answers), or
/// lose every answer.
/// </summary>
public sealed class HangingNetwork : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly int site;
    private volatile TaskCompletionSource? hanging;

    public HangingNetwork(string siteUrl)
    {
        site = new Uri(siteUrl).Port;
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where the browser goes.</summary>
    public string Url => $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>From now on nothing arrives and nothing answers.</summary>
    public void Hang() => hanging = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether requests arrive and their answers do not come back.</summary>
    public bool LosesAnswers { get; set; }

    /// <summary>What was held back arrives, and the network carries again.</summary>
    public void GoOn()
    {
        var before = hanging;
        hanging = null;
        before?.SetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        GoOn();
        ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await listener.AcceptTcpClientAsync(ended.Token));
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the journey is over
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var there = browser;
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, site, ended.Token);
            await Task.WhenAny(PumpAsync(browser.GetStream(), server.GetStream(), false),
                PumpAsync(server.GetStream(), browser.GetStream(), true));
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException)
        {
            // one side went away
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool answers)
    {
        var bytes = new byte[16 * 1024];
        try
        {
            while (await from.ReadAsync(bytes, ended.Token) is > 0 and var read)
            {
                if (hanging is { } wait) await wait.Task.WaitAsync(ended.Token);
                if (answers && LosesAnswers) return;
                await to.WriteAsync(bytes.AsMemory(0, read), ended.Token);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // one side went away
        }
    }
}
