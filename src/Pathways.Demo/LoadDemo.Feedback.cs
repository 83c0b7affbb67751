using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Drafts;
using Pathways.Core.Feedback;
using Pathways.Core.Sessions;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    /// <summary>
    /// The manager read the first mentor's last sessions: one question waits, one is answered, one is resolved, and one session was well
    /// done.
    /// </summary>
    private void SayAboutSessions()
    {
        var (mentor, manager) = (accounts[DemoSignIns.Mentor], accounts[DemoSignIns.Manager]);
        var sessions = db.Sessions.Local.Where(s => s.MentorId == mentor.Id && s is
        {
            LoggedAt: not null, State: SessionState.Held,
            Participants.Count: 1
        }).OrderByDescending(s => s.StartsAt).ThenBy(s => s.ClientId).Take(4).ToList();
        var (asked, answered, resolved, wellDone) = (Say(sessions[0], manager), Say(sessions[1], manager), Say(sessions[2], manager),
            Say(sessions[3], manager));
        Fine(asked.Ask("لقاء مفيد. ما الذي اتفقتم عليه مع الأسرة بخصوص السكن بعد الثامنة عشرة؟", After(sessions[0], 20)));
        Fine(answered.Ask("هل وصل رد مركز التكوين؟", After(sessions[1], 18)));
        Fine(answered.Answer(mentor.Id, "نعم، قبلوا الملف. الاختبار يوم الاثنين صباحا وسأرافق الشاب بنفسي.", After(sessions[1], 41)));
        Fine(resolved.Ask("المرجو تحديد موعد لمراجعة الخطة قبل نهاية الشهر.", After(sessions[2], 17)));
        Fine(resolved.Answer(mentor.Id, "حددنا الموعد، وهو في التقويم.", After(sessions[2], 40)));
        Fine(resolved.Resolve(After(sessions[2], 66)));
        Fine(wellDone.Praise(After(sessions[3], 20)));
    }

    /// <summary>So many hours after a session; never after now.</summary>
    private DateTime After(Session session, int hours) => session.StartsAt.AddHours(hours) is var at && at < now ? at : now;

    private SessionFeedback Say(Session session, Account manager)
    {
        Fine(SessionFeedback.Begin(session, manager.Id, out var feedback));
        db.SessionFeedback.Add(feedback!);
        return feedback!;
    }

    /// <summary>The first mentor began to judge a risk and was called away.</summary>
    private async Task LeaveAFormAsync(CancellationToken cancellationToken)
    {
        var mentor = accounts[DemoSignIns.Mentor];
        var youth = await db.Mentorships.Where(m => m.MentorId == mentor.Id && m.To == null
            && m.Youth.Account!.UserName != DemoSignIns.Youth).OrderByDescending(m => m.Youth.FileNumber).Select(m => m.YouthId)
            .FirstAsync(cancellationToken);
        var drawer = new DraftDrawer(db, new Viewer(mentor.Id, Role.Mentor, today), protection, clock);
        Fine((await drawer.KeepAsync($"risk-{youth}", new DraftContent($"/Risks/Of/{youth}", "درجة الخطورة",
            """{"Form.Reason":["صار يغيب عن الدراسة منذ أسبوعين، والتواصل معه بالهاتف فقط."]}"""), null, cancellationToken)).Problem);
    }
}
