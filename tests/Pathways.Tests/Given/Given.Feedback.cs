using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Feedback;
using Pathways.Core.Sessions;

namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>A manager's question about a session, answered when an answer is given.</summary>
    public async Task<SessionFeedback> Question(Session session, Account manager, string text = "What was agreed?",
        Account? answeredBy = null, string answer = "We meet on Monday.", DateTime? at = null)
    {
        SessionFeedback? feedback = null;
        await Change(async db =>
        {
            Fine(SessionFeedback.Begin(await db.Sessions.SingleAsync(s => s.Id == session.Id), manager.Id, out feedback));
            Fine(feedback!.Ask(text, at ?? Now));
            if (answeredBy is not null) Fine(feedback.Answer(answeredBy.Id, answer, at ?? Now));
            db.SessionFeedback.Add(feedback);
        });
        return feedback!;
    }
}
