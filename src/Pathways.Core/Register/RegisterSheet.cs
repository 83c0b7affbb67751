namespace Pathways.Core.Register;

/// <summary>A visible sheet of a workbook that holds something.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRead">True when its rows are read.</param>
/// <param name="Rows">Rows under its headings, empty ones not counted; null when it is not read or was not looked through.</param>
public sealed record RegisterSheet(string Name, bool IsRead, int? Rows);
