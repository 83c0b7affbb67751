namespace Pathways.Core.Organisation;

/// <summary>A setting of the organisation that its admin changes in the portal.</summary>
public sealed class Setting
{
    /// <summary>The setting's name, see <see cref="SettingNames"/>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its value.</summary>
    public string Value { get; set; } = "";
}

/// <summary>Names of the settings.</summary>
public static class SettingNames
{
    /// <summary>The organisation's name.</summary>
    public const string OrganisationName = "organisation.name";

    /// <summary>The data-protection authority's authorisation number (Morocco: CNDP); while empty, card numbers and health fields are off.</summary>
    public const string AuthorisationNumber = "authorisation.number";

    /// <summary>Fingerprint of the clock's rules by which what lies ahead was planned, see <see cref="Time.RereadTheHour"/>.</summary>
    public const string ClockRules = "clock.rules";

    /// <summary>What the organisation changed in the milestones, see <see cref="Youths.Milestones.Read"/>.</summary>
    public const string Milestones = "milestones";
}
