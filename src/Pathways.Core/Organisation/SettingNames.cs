namespace Pathways.Core.Organisation;

/// <summary>Names of the settings.</summary>
public static class SettingNames
{
    /// <summary>The organisation's name.</summary>
    public const string OrganisationName = "organisation.name";

    /// <summary>
    /// The data-protection authority's authorisation number (Morocco: CNDP); while empty, card numbers and health fields are off.
    /// </summary>
    public const string AuthorisationNumber = "authorisation.number";

    /// <summary>Fingerprint of the clock's rules by which what lies ahead was planned, see <see cref="Reminding.RereadTheHour"/>.</summary>
    public const string ClockRules = "clock.rules";

    /// <summary>What the organisation changed in the milestones, see <see cref="Today.Milestones.Read"/>.</summary>
    public const string Milestones = "milestones";

    /// <summary>What the organisation changed in the kinds of reminders, see <see cref="Reminding.ReminderRules.Read"/>.</summary>
    public const string Reminders = "reminders";

    /// <summary>The portal's keys for push services, see <see cref="Reminding.PushKeys"/>.</summary>
    public const string PushKeys = "push.keys";
}
