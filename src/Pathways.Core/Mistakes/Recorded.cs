namespace Pathways.Core.Mistakes;

/// <summary>What was recorded, in short: enough to know it again in the list of mistakes.</summary>
/// <param name="Id">Key of its row.</param>
/// <param name="YouthId">Whose file it stands in; null for what is about a member of staff.</param>
/// <param name="On">The local day; null when it has none.</param>
/// <param name="Was">The name of a value (Died, Obtained) or a few words; may be empty.</param>
/// <param name="StaffId">About which member of staff it is; null for what stands in a youth's file.</param>
/// <param name="At">Its moment (UTC), of what has a moment and no day.</param>
public sealed record Recorded(int Id, int? YouthId, DateOnly? On = null, string Was = "", int? StaffId = null, DateTime? At = null);
