namespace Pathways.Core.Contact;

/// <summary>A language the portal speaks. Arabic is the default.</summary>
public enum Language
{
    /// <summary>Arabic (ar-MA), right to left.</summary>
    Arabic = 0,

    /// <summary>French (fr-MA).</summary>
    French = 1,

    /// <summary>English (en-GB).</summary>
    English = 2,
}
