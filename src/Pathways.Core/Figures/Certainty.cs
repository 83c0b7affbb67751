using System.Text.Json.Serialization;

namespace Pathways.Core.Figures;

/// <summary>How far a fact is checked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Certainty>))]
public enum Certainty
{
    /// <summary>Official or primary source.</summary>
    A = 1,

    /// <summary>Press or secondary source.</summary>
    B = 2,

    /// <summary>Not proved: what is written with it asks.</summary>
    U = 3,
}
