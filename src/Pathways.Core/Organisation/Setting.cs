namespace Pathways.Core.Organisation;

/// <summary>A setting of the organisation that its admin changes in the portal.</summary>
public sealed class Setting
{
    /// <summary>The setting's name, see <see cref="SettingNames"/>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its value.</summary>
    public string Value { get; set; } = "";
}
