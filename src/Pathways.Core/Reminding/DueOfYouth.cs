namespace Pathways.Core.Reminding;

/// <summary>Something of a youth that is due on a local day.</summary>
internal sealed record DueOfYouth(int YouthId, int SubjectId, DateOnly DueOn);
