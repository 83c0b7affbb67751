using Pathways.Core.Contact;

namespace Pathways.Core.Outside;

/// <summary>A message by SMS or WhatsApp: what stands on a mail's subject line, and an opaque link.</summary>
/// <param name="Id">The same for every try: a gateway that got it twice sends it once.</param>
/// <param name="To">The number, in E.164 form.</param>
/// <param name="Language">The recipient's language.</param>
/// <param name="Text">The words.</param>
public sealed record TextMessage(string Id, string To, Language Language, string Text);
