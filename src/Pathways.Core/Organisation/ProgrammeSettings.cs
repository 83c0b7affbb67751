using System.ComponentModel.DataAnnotations;

namespace Pathways.Core.Organisation;

/// <summary>The programme's rules that an organisation may set, section "Programme" of the configuration.</summary>
public sealed class ProgrammeSettings
{
    /// <summary>IANA time zone of the organisation; days begin and reminders go out by it.</summary>
    public string TimeZone { get; set; } = "Africa/Casablanca";

    /// <summary>
    /// A compiled zone file of one's own (TZif, as <c>zic</c> makes it), which rules alone; empty for the newest of the program's and the
    /// machine's data.
    /// </summary>
    public string TimeZoneFile { get; set; } = "";

    /// <summary>Country whose profile of documents and whose figures are told.</summary>
    public string Country { get; set; } = "morocco";

    /// <summary>An organisation's own profile of documents, a JSON file; empty for the one of <see cref="Country"/>.</summary>
    public string DocumentsFile { get; set; } = "";

    /// <summary>An organisation's own sums and legal figures, a JSON file; empty for those of <see cref="Country"/>.</summary>
    public string FiguresFile { get; set; } = "";

    /// <summary>A document's last day is shown as near this many days before.</summary>
    [Range(1, 3650)]
    public int ExpirySoonDays { get; set; } = 30;

    /// <summary>A plan is reviewed this many days after the last review (also indicator I10).</summary>
    [Range(1, 3650)]
    public int PlanReviewDays { get; set; } = 180;

    /// <summary>A plan should be in force this many days after a mentor began with a youth.</summary>
    [Range(1, 3650)]
    public int FirstPlanDays { get; set; } = 30;

    /// <summary>A youth without a held session for this many days needs attention (also indicator I14).</summary>
    [Range(1, 3650)]
    public int NoContactDays { get; set; } = 30;

    /// <summary>"Leaving soon" begins this many days before the eighteenth birthday.</summary>
    [Range(1, 3650)]
    public int LeavingSoonDays { get; set; } = 90;

    /// <summary>"Due soon" begins this many days before a due date.</summary>
    [Range(1, 3650)]
    public int DueSoonDays { get; set; } = 7;

    /// <summary>A new assessment is due this many days after the last.</summary>
    [Range(1, 3650)]
    public int ReassessmentDays { get; set; } = 180;

    /// <summary>
    /// Youths are asked the WHO-5 Well-Being Index, in the languages whose official text the organisation has added as a file.
    /// </summary>
    public bool Who5 { get; set; }

    /// <summary>A risk is judged again this many days after the last time, by its level.</summary>
    [Range(1, 3650)]
    public Dictionary<Risks.RiskLevel, int> RiskReviewDays { get; set; } = new()
    {
        [Risks.RiskLevel.Low] = 90,
        [Risks.RiskLevel.Medium] = 30,
        [Risks.RiskLevel.High] = 7
    };

    /// <summary>A session logged later than this many days after it took place is marked late.</summary>
    [Range(0, 365)]
    public int LateLogDays { get; set; } = 3;

    /// <summary>A step's owner is reminded this many days before it is due.</summary>
    [Range(0, 365)]
    public int StepReminderDays { get; set; } = 3;

    /// <summary>Local hour from which reminders go out.</summary>
    [Range(0, 23)]
    public int ReminderHour { get; set; } = 9;

    /// <summary>A talk or problem must be answered within this many hours; then the centre's managers are told again.</summary>
    [Range(1, 8760)]
    public int HelpAnswerHours { get; set; } = 24;

    /// <summary>A talk or problem without an answer after this many hours is told to the managers of all centres.</summary>
    [Range(1, 8760)]
    public int HelpEscalationHours { get; set; } = 72;

    /// <summary>A danger must be answered within this many minutes; then the centre's managers are told again.</summary>
    [Range(1, 10080)]
    public int DangerAnswerMinutes { get; set; } = 15;

    /// <summary>A danger without an answer after this many minutes is told to the managers of all centres.</summary>
    [Range(1, 10080)]
    public int DangerEscalationMinutes { get; set; } = 60;

    /// <summary>A draft that nobody touched for this many days is deleted.</summary>
    [Range(1, 3650)]
    public int DraftDays { get; set; } = 30;

    /// <summary>After this many hours without use a device forgets Today and locks what was typed and not sent.</summary>
    [Range(1, 8760)]
    public int DeviceIdleHours { get; set; } = 12;

    /// <summary>What was typed and not sent waits this many days on a device for its owner to sign in again.</summary>
    [Range(1, 3650)]
    public int DeviceKeepDays { get; set; } = 30;

    /// <summary>
    /// Targets of the indicators, as shares between 0 and 1, by the indicator's name; an indicator without one shows no verdict.
    /// </summary>
    [Range(0.0, 1.0)]
    public Dictionary<Outcomes.Indicator, decimal> Targets { get; set; } = new()
    {
        [Outcomes.Indicator.ActiveAfter6Months] = 0.7m,
        [Outcomes.Indicator.ActiveAfter12Months] = 0.7m,
        [Outcomes.Indicator.NationalCardAtExit] = 0.8m,
        [Outcomes.Indicator.PlanInForce] = 0.8m,
        [Outcomes.Indicator.StepsOnTime] = 0.7m,
        [Outcomes.Indicator.RegularSessions] = 0.8m,
        [Outcomes.Indicator.Certified] = 0.6m,
        [Outcomes.Indicator.Hired] = 0.6m,
        [Outcomes.Indicator.Retained] = 0.6m,
    };

    /// <summary>No number of people below this can be told from what is published.</summary>
    [Range(5, 1000)]
    public int FewestPublished { get; set; } = 5;

    /// <summary>A module, page or number whose facts were not checked for this many months is called stale.</summary>
    [Range(1, 120)]
    public int ContentCheckMonths { get; set; } = 12;

    /// <summary>A mentor's caseload above this is shown to the manager.</summary>
    [Range(1, 10000)]
    public int CaseloadCeiling { get; set; } = 25;
}
