using Microsoft.EntityFrameworkCore;
using Pathways.Core.Reminders;
using Pathways.Core.Workshops;

namespace Pathways.Core.Reminding;

/// <summary>A reminder on the home page.</summary>
/// <param name="Rule">Which rule made it.</param>
/// <param name="DueOn">The local day.</param>
/// <param name="SessionId">The session, when it is about one.</param>
/// <param name="StartsAt">Its start (UTC).</param>
/// <param name="Place">Where.</param>
/// <param name="MentorArabic">The mentor's name in Arabic letters.</param>
/// <param name="MentorLatin">The mentor's name in Latin letters.</param>
/// <param name="StepText">The step, when it is about one.</param>
/// <param name="YouthId">The youth, for the mentor's page; null in a group.</param>
/// <param name="YouthArabic">The youth's name in Arabic letters.</param>
/// <param name="YouthLatin">The youth's name in Latin letters.</param>
/// <param name="Workshop">The workshop, when it is about one.</param>
public sealed record HomeReminder(
    ReminderRule Rule, DateOnly DueOn, int? SessionId, DateTime? StartsAt, string? Place, string? MentorArabic, string? MentorLatin,
        string? StepText,
    int? YouthId, string? YouthArabic, string? YouthLatin, HomeWorkshop? Workshop = null);
