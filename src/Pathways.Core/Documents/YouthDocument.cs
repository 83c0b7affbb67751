using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Documents;

/// <summary>An identity or rights document of a youth and where it stands. The number of the card is not a field.</summary>
public sealed class YouthDocument : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The document type's key (data of the country profile).</summary>
    public string Type { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public DocumentState State { get; set; }

    /// <summary>The local day it was asked for.</summary>
    public DateOnly? RequestedOn { get; set; }

    /// <summary>The appointment at the office, as local date and time.</summary>
    public DateOnly? AppointmentOn { get; set; }

    /// <summary>The local day it was obtained.</summary>
    public DateOnly? ObtainedOn { get; set; }

    /// <summary>The day it expires.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Why it is blocked, in words.</summary>
    public string BlockedReason { get; set; } = "";

    /// <inheritdoc />
    public int Revision { get; set; }
}

/// <summary>Where a document stands.</summary>
public enum DocumentState
{
    /// <summary>Missing; the start.</summary>
    Missing = 0,

    /// <summary>The youth does not need it.</summary>
    NotNeeded = 1,

    /// <summary>Something outside stops it; a reason is mandatory.</summary>
    Blocked = 2,

    /// <summary>Asked for at the office.</summary>
    Requested = 3,

    /// <summary>In the youth's hands.</summary>
    Obtained = 4,

    /// <summary>Was there, is lost.</summary>
    Lost = 5,
}
