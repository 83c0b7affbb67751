using Pathways.Core.Access;
using Pathways.Core.Data;
using Pathways.Core.Partners;
using Pathways.Core.Youths;

namespace Pathways.Core.Vocation;

/// <summary>A vocational path with a partner: from orientation to a job that lasts.</summary>
public sealed class Placement : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The trade or field, as the youth says it.</summary>
    public string Trade { get; set; } = "";

    /// <summary>Who trains or employs; null during orientation.</summary>
    public int? PartnerId { get; set; }

    /// <summary>Who trains or employs.</summary>
    public Partner? Partner { get; set; }

    /// <summary>Where it stands now; the history is <see cref="Events"/>.</summary>
    public PlacementState State { get; set; }

    /// <summary>First day of the training or contract.</summary>
    public DateOnly? EnrolledOn { get; set; }

    /// <summary>Day of the certificate.</summary>
    public DateOnly? CertifiedOn { get; set; }

    /// <summary>The certificate's name.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>First day of the job.</summary>
    public DateOnly? HiredOn { get; set; }

    /// <summary>Last day it was seen that the youth still works there.</summary>
    public DateOnly? RetainedOn { get; set; }

    /// <summary>Day it ended without reaching its aim.</summary>
    public DateOnly? DroppedOn { get; set; }

    /// <summary>When it was opened (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Every move, in order.</summary>
    public List<PlacementEvent> Events { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }
}

/// <summary>One move of a placement.</summary>
public sealed class PlacementEvent
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The placement.</summary>
    public int PlacementId { get; set; }

    /// <summary>The state it moved to.</summary>
    public PlacementState State { get; set; }

    /// <summary>The local day.</summary>
    public DateOnly On { get; set; }

    /// <summary>A remark, or the reason for dropping out.</summary>
    public string Note { get; set; } = "";

    /// <summary>Who recorded it.</summary>
    public int RecordedById { get; set; }

    /// <summary>Who recorded it.</summary>
    public Account RecordedBy { get; set; } = null!;
}

/// <summary>Where a placement stands.</summary>
public enum PlacementState
{
    /// <summary>Finding out what suits.</summary>
    Orientation = 1,

    /// <summary>Applied to a partner.</summary>
    Applied = 2,

    /// <summary>Enrolled or contract signed.</summary>
    Enrolled = 3,

    /// <summary>Attending.</summary>
    Attending = 4,

    /// <summary>Interrupted for a while.</summary>
    Suspended = 5,

    /// <summary>Ended early; a reason is mandatory.</summary>
    Dropped = 6,

    /// <summary>Has the certificate.</summary>
    Certified = 7,

    /// <summary>Has the job.</summary>
    Hired = 8,

    /// <summary>Still in the job after 3 months.</summary>
    Retained3 = 9,

    /// <summary>Still in the job after 6 months.</summary>
    Retained6 = 10,

    /// <summary>Still in the job after 12 months.</summary>
    Retained12 = 11,
}
