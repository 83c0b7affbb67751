using Pathways.Core.Outside;

namespace Pathways.Web.Outside;

/// <summary>Section "Webhook": the organisation's gateway for SMS or WhatsApp.</summary>
public sealed class WebhookSettings
{
    /// <summary>Letters of the shortest secret.</summary>
    public const int ShortestSecret = 32;

    /// <summary>Address that messages are posted to. Empty: none are sent, and nobody is offered any.</summary>
    public string Address { get; set; } = "";

    /// <summary>With it each message is signed (HMAC-SHA256), so that the gateway knows from whom it comes.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The gateway stands in the own house: its address may be a private one, also without TLS.</summary>
    public bool AllowInside { get; set; }

    /// <summary>What is wrong, in one line for whoever starts the program; null when nothing is.</summary>
    public string? Problem() => (Address.Length, Secret.Length) switch
    {
        (0, 0) => null,
        (0, _) => "Webhook:Secret is set and Webhook:Address is not: no message would be sent",
        _ when OutsideAddress.Problem(Address, AllowInside) == OutsideProblem.AddressInside =>
            "Webhook:Address leads into the own house. When the gateway stands there: Webhook:AllowInside=true",
        _ when OutsideAddress.Problem(Address, AllowInside) is not null =>
            "Webhook:Address must be an https address without a password in it, as https://gateway.example.org/messages",
        (_, < ShortestSecret) => $"Webhook:Secret must have at least {ShortestSecret} letters, as of: openssl rand -hex 32",
        _ => null,
    };
}
