using System.Net;
using System.Text.Json;
using Lib.Net.Http.WebPush;
using Lib.Net.Http.WebPush.Authentication;
using Pathways.Core.Outside;
using Pathways.Web.Startup;

namespace Pathways.Web.Outside;

/// <summary>Sends to the push services of browsers (RFC 8030, 8188, 8291, 8292).</summary>
public sealed class WebPushTransport(OutsideLine line, SiteSettings site) : IPushTransport
{
    /// <summary>How long a push service keeps it for a phone that is switched off, in seconds.</summary>
    private const int KeptFor = 24 * 60 * 60;

    /// <inheritdoc />
    public OutsideProblem? ProblemOf(string endpoint) => line.ProblemOf(endpoint);

    /// <inheritdoc />
    public async Task SendAsync(PushTarget to, PushNote note, string tag, VapidKeys keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(keys);
        if (ProblemOf(to.Endpoint) is { } wrong) throw new OutsideException(wrong); // also what was kept under another rule
        var subscription = new PushSubscription { Endpoint = to.Endpoint };
        subscription.SetKey(PushEncryptionKeyName.P256DH, to.PublicKey);
        subscription.SetKey(PushEncryptionKeyName.Auth, to.Secret);
        var message = new PushMessage(Text(note, tag))
        {
            Topic = tag,
            TimeToLive = KeptFor,
            Urgency = note.IsUrgent ? PushMessageUrgency.High : PushMessageUrgency.Normal,
        };
        using var authentication = new VapidAuthentication(keys.PublicKey, keys.PrivateKey);
        if (site.IsSecure) authentication.Subject = site.PublicUrl;
        try
        {
            var client = new PushServiceClient(line.Client) { AutoRetryAfter = false };
            await client.RequestPushMessageDeliveryAsync(subscription, message, authentication, cancellationToken);
        }
        catch (PushServiceClientException refused)
        {
            throw new OutsideException(refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? OutsideProblem.Gone
                : OutsideLine.ProblemOf(refused.StatusCode) ?? OutsideProblem.Refused, refused);
        }
        catch (Exception failure) when (OutsideLine.ProblemOf(failure, cancellationToken) is { } problem)
        {
            throw problem;
        }
    }

    /// <summary>What the worker on the phone reads (wwwroot/push-worker.js).</summary>
    private static string Text(PushNote note, string tag) => JsonSerializer.Serialize(new
    {
        title = note.Title,
        link = note.Link,
        tag,
        lang = Ui.Cultures.Of(note.Language).TwoLetterISOLanguageName,
    });
}
