using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Help;
using Pathways.Core.Sessions;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    private static readonly (SessionKind Kind, int Of100)[] Kinds =
    [
        (SessionKind.Individual, 58), (SessionKind.Phone, 72), (SessionKind.Activity, 83), (SessionKind.Visit, 91),
            (SessionKind.Message, 95), (SessionKind.Partner, 98), (SessionKind.Family, 100),
    ];

    private static readonly (int DaysAgo, Domain Domain)[] GroupDays = [(20, Domain.DailyLiving), (48, Domain.Citizenship),
        (83, Domain.Relations)];

    private const int DaysUntilReplyIsRead = 20;

    private void Meet(Person person)
    {
        var row = person.Row;
        var chance = person.Chance(3);
        var own = person.Index == 0 ? texts.FirstYouth : [];
        var domains = row.Goals.Select(goal => texts.Goals[goal.Split(':')[0]].Domain).DefaultIfEmpty(Domain.Relations).ToList();
        var day = Free(row.Last);
        for (var i = 0; i < row.Sessions; i++)
        {
            var dice = chance.Next(100);
            var kind = Kinds.First(k => dice < k.Of100).Kind;
            var outcome = i == 0 || own.Count > i ? SessionState.Held : chance.Next(100) switch
            {
                < 5 => SessionState.YouthAbsent,
                < 7 =>
                SessionState.MentorAbsent,
                < 10 => SessionState.Postponed,
                _ => SessionState.Held
            };
            var startsAt = At(day, 14 + chance.Next(4), 30 * chance.Next(2));
            var logged = chance.Next(12) == 0 ? startsAt.AddDays(5) : startsAt.AddHours(2);
            var session = New(person.Mentor, chance, person.Youth.Id);
            Fine(session.Log(kind, outcome, startsAt, 20 + (5 * chance.Next(12)), logged < now ? logged : now));

            var domain = own.Count > i ? own[^(i + 1)].Domain : domains[chance.Next(domains.Count)];
            var notes = texts.Notes[domain];
            var note = outcome != SessionState.Held ? texts.Absent[chance.Next(texts.Absent.Count)] : own.Count > i ? own[^(i + 1)].Note
                : notes[chance.Next(notes.Count)];
            session.Note(note, outcome == SessionState.Held && chance.Next(15) == 0 ? texts.Protected[chance.Next(texts.Protected.Count)]
                : "", [domain], kind is SessionKind.Phone or SessionKind.Message ? ""
                : Place(chance), kind is SessionKind.Family or SessionKind.Partner ? texts.Others[i % texts.Others.Count] : "");
            Fine(session.Feel(person.Youth.Id, new ParticipantEntry(MoodOf(row.Progress, chance), BondOf(row, i))));
            if (person.HasAccount && day > 8)
            {
                Fine(session.Read(person.Youth.Id, startsAt.AddDays(2)));
                if (chance.Next(12) == 0)
                {
                    Fine(session.Comment(person.Youth.Id, texts.Comments[chance.Next(texts.Comments.Count)], startsAt.AddDays(2), i % 2 == 0
                        ? BondOf(row, i) : null));
                    if (day > DaysUntilReplyIsRead) Fine(session.SeeComment(person.Youth.Id, startsAt.AddDays(3)));
                }
            }

            if (person.Index == 0 && i == 0) ReplyUnread(person, session);
            if (person.Index == 0 && i == 2) Correct(person, session);
            db.Sessions.Add(session);
            day = Free(day + 5 + chance.Next(7));
        }

        if (row.Next == 0) return;
        var on = today.AddDays(row.Next);
        if (on.DayOfWeek == DayOfWeek.Sunday && row.Next > 1) on = on.AddDays(1);
        var next = New(person.Mentor, chance, person.Youth.Id);
        Fine(next.Plan(SessionKind.Individual, time.ToUtc(on, new TimeOnly(person.Index == 0 ? 16 : 9 + (person.Index % 8), 30)), 45,
            person.Index == 0 ? texts.Places[0] : Place(chance), texts.Topics[domains[0]], now));
        if (person.HasAccount && person.Index != 0)
            Fine(next.Answer(person.Youth.Id, person.Index % 5 == 4 ? InvitationAnswer.AsksAnotherTime : InvitationAnswer.Comes, now));
        db.Sessions.Add(next);
    }

    /// <summary>A reply that waits in Today.</summary>
    private void ReplyUnread(Person person, Session session) =>
        Fine(session.Comment(person.Youth.Id, texts.Correction.Reply, now.AddHours(-14), Bond.Close));

    /// <summary>The length was wrong and the place missing: what stood there stays readable.</summary>
    private void Correct(Person person, Session session) => Fine(session.Correct(
        new SessionCorrection(session.Kind, session.State, session.StartsAt, 60, texts.Places[1], session.Others,
            Domains.FromBits(session.DomainBits), session.OpenNote, session.ProtectedNote, new Dictionary<int, ParticipantEntry>()),
        person.Mentor.Id, texts.Correction.Reason, session.LoggedAt!.Value.AddDays(1)));

    /// <summary>A group afternoon with those who still come.</summary>
    private void MeetAsGroup(Account mentor, IReadOnlyList<Person> people)
    {
        var there = people.Where(person => person.Row.Exit.Length == 0 && person.Row.Last <= 20).ToList();
        var chance = there[0].Chance(4);
        foreach (var (ago, domain) in GroupDays)
        {
            var session = New(mentor, chance, [.. there.Select(person => person.Youth.Id)]);
            Fine(session.Log(SessionKind.Group, SessionState.Held, At(ago, 16), 90, At(ago, 19)));
            session.Note(texts.Notes[domain][1], "", [domain], texts.Places[^1]);
            Fine(session.Feel(there[0].Youth.Id, new ParticipantEntry(Mood.Good, null, texts.Correction.Note)));
            if (there.Count > 2) Fine(session.Feel(there[^1].Youth.Id, new ParticipantEntry(null, Absent: true)));
            db.Sessions.Add(session);
        }
    }

    /// <summary>The next day back that is no Sunday and no day of a group.</summary>
    private int Free(int day)
    {
        while (Day(day).DayOfWeek == DayOfWeek.Sunday || GroupDays.Any(group => group.DaysAgo == day)) day++;
        return day;
    }

    private static Session New(Account mentor, Random chance, params int[] youthIds)
    {
        var id = new byte[16];
        chance.NextBytes(id);
        return Session.With(mentor.Id, youthIds, new Guid(id));
    }

    private string Place(Random chance) => texts.Places[chance.Next(texts.Places.Count)];

    private static Mood? MoodOf(double progress, Random chance) => ((int)(progress * 2) + chance.Next(6)) switch
    {
        0 => Mood.Distressed,
        1 or 2 => Mood.Worried,
        3 or 4 => Mood.Ordinary,
        5 or 6 => Mood.Good,
        _ => null,
    };

    /// <summary>Said now and then; closer with time where things go well.</summary>
    private static Bond? BondOf(DemoYouth row, int sessionsAgo) =>
        sessionsAgo % 3 == 2 ? null : (Bond)Math.Clamp(3 + (int)Math.Round(row.Progress * 2) - (sessionsAgo / 4), 1, 5);

    private void AskForHelp(IReadOnlyList<Person> youths)
    {
        var (first, second, third, fourth) = (youths[1], youths[0], youths[4], youths[13]);
        db.HelpRequests.Add(HelpRequest.Ask(first.Youth.Id, HelpKind.Talk, Domain.Housing, texts.Help.Open, now.AddHours(-5)));
        AddAnswered(second, HelpKind.Problem, Domain.Education, texts.Help.Problem, 133);
        AddAnswered(third, HelpKind.Problem, Domain.Work, texts.Help.Closed[0], 64);
        AddAnswered(fourth, HelpKind.Talk, null, texts.Help.Closed[1], 38);

        void AddAnswered(Person person, HelpKind kind, Domain? topic, string text, int ago)
        {
            var request = HelpRequest.Ask(person.Youth.Id, kind, topic, text, At(ago, 17));
            Fine(request.Reply(person.Mentor.Id, texts.Help.Answer, At(ago, 20), At(ago, 18)));
            Fine(request.Close(person.Mentor.Id, texts.Help.Done, "", At(ago - 2, 12)));
            db.HelpRequests.Add(request);
        }
    }
}
