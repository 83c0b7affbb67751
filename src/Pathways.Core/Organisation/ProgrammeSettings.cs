namespace Pathways.Core.Organisation;

/// <summary>The programme's rules that an organisation may set, section "Programme" of the configuration.</summary>
public sealed class ProgrammeSettings
{
    /// <summary>IANA time zone of the organisation; days begin and reminders go out by it.</summary>
    public string TimeZone { get; set; } = "Africa/Casablanca";

    /// <summary>Country profile of the documents' path.</summary>
    public string Country { get; set; } = "morocco";

    /// <summary>A plan is reviewed this many days after the last review (also indicator I10).</summary>
    public int PlanReviewDays { get; set; } = 180;

    /// <summary>A youth without a held session for this many days needs attention (also indicator I14).</summary>
    public int NoContactDays { get; set; } = 30;

    /// <summary>"Leaving soon" begins this many days before the eighteenth birthday.</summary>
    public int LeavingSoonDays { get; set; } = 90;

    /// <summary>"Due soon" begins this many days before a due date.</summary>
    public int DueSoonDays { get; set; } = 7;

    /// <summary>A new assessment is due this many days after the last.</summary>
    public int ReassessmentDays { get; set; } = 180;

    /// <summary>A session logged later than this many days after it took place is marked late.</summary>
    public int LateLogDays { get; set; } = 3;

    /// <summary>A step's owner is reminded this many days before it is due.</summary>
    public int StepReminderDays { get; set; } = 3;

    /// <summary>Local hour from which reminders go out.</summary>
    public int ReminderHour { get; set; } = 9;

    /// <summary>A talk or problem must be seen within this many hours.</summary>
    public int HelpAnswerHours { get; set; } = 24;

    /// <summary>A danger must be seen within this many minutes.</summary>
    public int DangerAnswerMinutes { get; set; } = 60;

    /// <summary>Targets of the indicators, as shares between 0 and 1, by the indicator's name; an indicator without one shows no verdict.</summary>
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

    /// <summary>A module, page or number whose facts were not checked for this many months is called stale.</summary>
    public int ContentCheckMonths { get; set; } = 12;

    /// <summary>A mentor's caseload above this is shown to the manager.</summary>
    public int CaseloadCeiling { get; set; } = 25;
}
