namespace Pathways.Core.Mail;

/// <summary>A server did not take a mail. The message holds no personal data.</summary>
public sealed class MailException : Exception
{
    /// <summary>How many letters of a server's words are kept.</summary>
    public const int LongestWords = 300;

    /// <summary>For serializers.</summary>
    public MailException()
    {
    }

    /// <summary>Why.</summary>
    public MailException(string message) : base(message)
    {
    }

    /// <summary>Why, and what was thrown.</summary>
    public MailException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Why, what was thrown, and the server's own words without addresses.</summary>
    public MailException(MailProblem problem, Exception? innerException, string serverWords = "")
        : base(problem.ToString(), innerException) =>
        (Problem, ServerWords) = (problem, serverWords);

    /// <summary>Why.</summary>
    public MailProblem Problem { get; }

    /// <summary>What the server said, addresses left out; empty when it said nothing.</summary>
    public string ServerWords { get; } = "";

    /// <summary>True when the same mail to the same address would meet it again: a further try is in vain.</summary>
    public bool IsForGood => Problem is MailProblem.AddressRefused or MailProblem.MailRefused;

    /// <summary>True when the next mail would meet the same: it is about the server, not about this recipient or this mail.</summary>
    public bool IsOfTheServer => Problem is not (MailProblem.AgainLater or MailProblem.AddressRefused or MailProblem.MailRefused
        or MailProblem.LineBroke);
}
