using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pathways.Core.Outside;
using Pathways.Web.Ui;

namespace Pathways.Web.Outside;

/// <summary>
/// Posts messages to the organisation's gateway as JSON, signed with the time (docs/operations.md says how it is checked). What answers
/// 2xx has taken it.
/// </summary>
public sealed class WebhookTransport(WebhookSettings settings, TimeProvider time) : IMessageTransport, IDisposable
{
    /// <summary>When it was signed, in seconds since 1970.</summary>
    public const string TimeHeader = "Pathways-Time";

    /// <summary>"sha256=" and the HMAC of time, a dot and the body, in hexadecimal digits.</summary>
    public const string SignatureHeader = "Pathways-Signature";

    private readonly OutsideLine line = new() { MayGoInside = settings.AllowInside };

    /// <inheritdoc />
    public bool IsConfigured => settings.Address.Length > 0;

    /// <inheritdoc />
    public async Task SendAsync(TextMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (line.ProblemOf(settings.Address) is { } wrong) throw new OutsideException(wrong);
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = message.Id,
            to = message.To,
            language = Cultures.Of(message.Language).TwoLetterISOLanguageName,
            text = message.Text,
        });
        var now = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(TimeHeader, now);
        request.Headers.Add(SignatureHeader, $"sha256={Sign(settings.Secret, now, body)}");
        using var answer = await line.SendAsync(request, cancellationToken);
        if (OutsideLine.ProblemOf(answer.StatusCode) is { } refused) throw new OutsideException(refused);
    }

    /// <inheritdoc />
    public void Dispose() => line.Dispose();

    private static string Sign(string secret, string now, byte[] body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret),
            (byte[])[.. Encoding.ASCII.GetBytes(now + "."), .. body]));
}
