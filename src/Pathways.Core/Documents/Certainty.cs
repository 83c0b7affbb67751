using System.Text.Json.Serialization;

namespace Pathways.Core.Documents;

/// <summary>How far a fact is checked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Certainty>))]
public enum Certainty
{
    /// <summary>Official or primary source.</summary>
    A = 1,

    /// <summary>Press or secondary source.</summary>
    B = 2,
}
