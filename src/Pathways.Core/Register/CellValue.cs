namespace Pathways.Core.Register;

/// <summary>What a cell says, or what is wrong with it.</summary>
/// <param name="Value">The value; the type's default when there is a problem.</param>
/// <param name="Problem">What is wrong; null when nothing.</param>
public readonly record struct CellValue<T>(T? Value, RegisterCellProblem? Problem)
{
    internal static CellValue<T> Of(T value) => new(value, null);

    internal static CellValue<T> Wrong(RegisterCellProblem problem) => new(default, problem);
}
