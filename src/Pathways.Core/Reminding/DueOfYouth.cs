namespace Pathways.Core.Reminding;

/// <summary>Something of a youth that is due on a local day, and how often it had been moved.</summary>
internal sealed record DueOfYouth(int YouthId, int SubjectId, DateOnly DueOn, int Version = 0);
