using Pathways.Core.Accounts;

namespace Pathways.Core.Feedback;

/// <summary>One move of a feedback: who brought it to which state, when, and with which words.</summary>
public sealed class FeedbackEntry
{
    internal FeedbackEntry(FeedbackState state, int byId, string text, DateTime at) => (State, ById, Text, At) = (state, byId, text, at);

    private FeedbackEntry()
    {
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The feedback.</summary>
    public int FeedbackId { get; private set; }

    /// <summary>What was done.</summary>
    public FeedbackState State { get; private set; }

    /// <summary>By whom.</summary>
    public int ById { get; private set; }

    /// <summary>By whom.</summary>
    public Account By { get; private set; } = null!;

    /// <summary>In which words; empty where none are needed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}
