namespace Pathways.Core.Outside;

/// <summary>A word was not taken outside. The message is the problem's name and holds no personal data.</summary>
public sealed class OutsideException : Exception
{
    /// <summary>For serializers.</summary>
    public OutsideException()
    {
    }

    /// <summary>Why.</summary>
    public OutsideException(string message) : base(message)
    {
    }

    /// <summary>Why, and what was thrown.</summary>
    public OutsideException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Why, and what was thrown.</summary>
    public OutsideException(OutsideProblem problem, Exception? innerException = null) : base(problem.ToString(), innerException) =>
        Problem = problem;

    /// <summary>Why.</summary>
    public OutsideProblem Problem { get; }

    /// <summary>True when a further try would meet the same.</summary>
    public bool IsForGood => Problem is OutsideProblem.AddressInside or OutsideProblem.AddressWrong or OutsideProblem.Refused
        or OutsideProblem.Gone;
}
