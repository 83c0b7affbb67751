using Pathways.Core.Contact;

namespace Pathways.Core.Youths;

/// <summary>A word by which a youth is found.</summary>
public sealed class YouthSearchToken
{
    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>A normalised word or a spelling key (see <see cref="SearchText"/>).</summary>
    public string Token { get; set; } = "";
}
