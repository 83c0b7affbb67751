using Pathways.Core.Contact;

namespace Pathways.Core.Outside;

/// <summary>What a phone shows: the same for every kind of reminder, and nothing of what it is about.</summary>
/// <param name="Title">The words, those of a mail's subject.</param>
/// <param name="Link">The opaque address within the portal that a tap opens.</param>
/// <param name="Language">The recipient's language.</param>
/// <param name="IsUrgent">Whether it wakes a phone that sleeps.</param>
public sealed record PushNote(string Title, string Link, Language Language, bool IsUrgent);
