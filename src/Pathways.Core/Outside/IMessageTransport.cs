namespace Pathways.Core.Outside;

/// <summary>Hands messages over to the organisation's gateway for SMS or WhatsApp.</summary>
public interface IMessageTransport
{
    /// <summary>False when no gateway is set: nobody is offered messages, and what is due waits.</summary>
    bool IsConfigured { get; }

    /// <summary>Hands one over; throws <see cref="OutsideException"/> when it was not taken.</summary>
    Task SendAsync(TextMessage message, CancellationToken cancellationToken);
}
