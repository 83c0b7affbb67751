using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.People;
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Youths;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    private static readonly (string Name, Relation Relation, Closeness Closeness, bool AtNight, string Phone, bool Shared)[] Around =
    [
        ("خالتي فاطمة", Relation.Kin, Closeness.VeryClose, true, "0661000201", true),
        ("حسن", Relation.Friend, Closeness.VeryClose, true, "0661000202", false),
        ("المعلم إبراهيم", Relation.Employer, Closeness.Close, false, "0661000203", true),
        ("الأستاذة ليلى", Relation.Teacher, Closeness.Close, false, "0661000204", true),
        ("أمي زهرة", Relation.FormerCarer, Closeness.Close, true, "0661000205", true),
        ("سي محمد، الجيران", Relation.Neighbour, Closeness.Further, false, "", true),
        ("نادي كرة القدم", Relation.Community, Closeness.Further, false, "", true),
    ];

    /// <summary>Whom the first youths count on; the first one chose a second mentor, who agreed.</summary>
    private void DrawPeople(IReadOnlyList<Person> youths)
    {
        foreach (var person in youths.Where(person => person.HasAccount).Take(5))
        {
            for (var i = 0; i < Around.Length - (person.Index % 3); i++)
            {
                var (name, relation, closeness, atNight, phone, shared) = Around[i];
                var somebody = Core.People.Person.On(person.Youth.Id, person.Youth.Account!.Id, At(80 - i, 18));
                Fine(somebody.Describe(name, relation, closeness, atNight, phone, shared));
                if (shared && i % 2 == 0) Fine(somebody.Agree(ContactConsent.Given, Day(60), person.Mentor.Id, today, At(60)));
                if (i == 2 && person.Index == 0)
                {
                    Fine(somebody.Choose(false));
                    Fine(somebody.Talk(true, "مكالمة كل يوم جمعة، وغداء كل شهر.", Day(40), person.Mentor.Id, today));
                }
                else if (i == 4 && person.Index == 1)
                {
                    Fine(somebody.Choose(false));
                }

                db.People.Add(somebody);
            }
        }
    }

    /// <summary>The first youth had another mentor before, who left a few words.</summary>
    private void RememberFormerMentor(Person person)
    {
        var (former, lead) = (accounts["aicha.benmessaoud"], person.Youth.Mentorships.First(m => !m.IsCover));
        person.Youth.Mentorships.Add(new Mentorship { Mentor = former, From = lead.From.AddDays(-500), To = lead.From.AddDays(-1) });
        var handOver = HandOver.Of(person.Youth, former.Id, person.Mentor.Id, lead.From,
            "رافقتك سنة ونصفا، وتعلمت منك الصبر. مع سعاد ستكمل الطريق، وأنا فخورة بكل خطوة.", accounts[DemoSignIns.Manager].Id, At(430));
        handOver.Read(At(418));
        db.HandOvers.Add(handOver);
    }

    /// <summary>A colleague is away for a week; all of her or his youths have their cover.</summary>
    private void BeAway(IReadOnlyList<Person> youths)
    {
        var (away, cover) = (accounts["mohamed.ouzal"], accounts["hasnae.elouardi"]);
        var absence = Made(Absence.Record(away.Id, cover, Day(1), today.AddDays(5), AbsenceReason.Training,
            isLent: false, accounts[DemoSignIns.CentreManager].Id, today, At(6)));
        foreach (var person in youths.Where(person => person.Mentor == away && person.Row.Cover.Length == 0))
        {
            Fine(absence.GiveCover(person.Youth, absence.From).Problem);
        }

        db.Absences.Add(absence);
        db.Absences.Add(Made(Absence.Record(accounts["aicha.benmessaoud"].Id, null, today.AddDays(9), today.AddDays(10),
            AbsenceReason.Leave,
            isLent: false, accounts["aicha.benmessaoud"].Id, today, At(0))));
        PlanTogether(cover, youths.First(person => person.Mentor == cover && person.Row.Exit.Length == 0),
            youths.First(person => person.Mentor == away && person.Row is { Cover.Length: 0, Exit.Length: 0 }));
    }

    /// <summary>Who stands in invites an own youth and a covered one: a planned session that concerns two mentors.</summary>
    private void PlanTogether(Account mentor, Person own, Person covered)
    {
        var session = New(mentor, own.Chance(9), own.Youth.Id, covered.Youth.Id);
        Fine(session.Plan(SessionKind.Group, time.ToUtc(today.AddDays(3), new TimeOnly(17, 0)), 90, texts.Places[^1],
            texts.Topics[Domain.DailyLiving], now));
        db.Sessions.Add(session);
    }
}
