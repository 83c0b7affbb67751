using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;

namespace Pathways.Core.Sessions;

/// <summary>What a calendar program gets.</summary>
/// <param name="Language">The owner's language.</param>
/// <param name="Entries">The appointments.</param>
public sealed record CalendarContent(Language Language, IReadOnlyList<CalendarEntry> Entries);
