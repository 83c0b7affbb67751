namespace Pathways.Core.Register;

/// <summary>What is wrong in which cell.</summary>
/// <param name="Column">The column; null when it is the whole row.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="ShownValue">The cell's text for the manager to recognise it, at most 80 letters; never of the card column, and what looks
/// like a card number is covered.</param>
public sealed record CellProblem(RegisterColumn? Column, RegisterCellProblem Problem, string ShownValue)
{
    /// <summary>Not the value: it is about a child.</summary>
    public override string ToString() => $"{Column?.ToString() ?? "Row"}: {Problem}";
}
