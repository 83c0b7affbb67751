namespace Pathways.Core.Register;

/// <summary>
/// Reading stopped: the rows already read must not be written. Thrown while rows stream, when it is too late to answer with a
/// <see cref="RegisterProblem"/>.
/// </summary>
public sealed class RegisterReadingException : Exception
{
    /// <summary>Stops for a reason.</summary>
    public RegisterReadingException(RegisterProblem problem, int? row = null, Exception? inner = null)
        : base(row is null ? $"{problem}" : $"{problem} in row {row}", inner)
    {
        Problem = problem;
        Row = row;
    }

    /// <summary>Why.</summary>
    public RegisterProblem Problem { get; }

    /// <summary>The row in which it was seen, as a spreadsheet counts; null when it is not of one row.</summary>
    public int? Row { get; }
}
