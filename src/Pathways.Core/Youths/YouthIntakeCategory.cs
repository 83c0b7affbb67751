namespace Pathways.Core.Youths;

/// <summary>One of a youth's intake categories.</summary>
public sealed class YouthIntakeCategory
{
    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The category as in the organisation's lookup.</summary>
    public string Category { get; set; } = "";
}
