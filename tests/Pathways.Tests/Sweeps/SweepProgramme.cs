using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Documents;
using Pathways.Core.Help;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;


namespace Pathways.Tests.Sweeps;

/// <summary>
/// Two centres, and a youth in every relation to one mentor: own, covered, a colleague's, of another centre, of another centre with the
/// psychological team, and one
/// who moved there. Every youth has one record of every kind, written youth by youth, so that a record's number is its youth's number,
/// whatever it is.
/// </summary>
internal sealed class SweepProgramme : IDisposable
{
    /// <summary>The youth who is the mentor's own.</summary>
    public const int Own = 1;

    /// <summary>So many youths; their records of each kind have the numbers 1 to this one.</summary>
    public const int Youths = 6;

    /// <summary>Numbers that records have: of planned sessions the second round, of groups what follows.</summary>
    public static readonly int[] Ids = [.. Enumerable.Range(1, (2 * Youths) + 3)];

    /// <summary>A number that no record has.</summary>
    public const int Missing = 999_999;

    /// <summary>Everybody who asks.</summary>
    public IReadOnlyList<Person> People { get; private init; } = [];

    /// <summary>Fills a program.</summary>
    public static async Task<SweepProgramme> In(SweepApp app)
    {
        var given = app.Given;
        var (here, there) = (await given.Centre(), await given.Centre());
        var (mentor, colleague, other) = (await given.Mentor(here), await given.Mentor(here, "هند العلوي", "Hind Alaoui"),
            await given.Mentor(there, "رشيد بنيس", "Rachid Bennis"));
        var (manager, otherManager) = (await given.Manager(here), await given.Manager(there, "سلمى الفاسي", "Salma Fassi"));
        var (psychologist, admin) = (await given.Psychologist(), await given.Admin());
        (Core.Centres.Centre Centre, Account Mentor)[] places = [(here, mentor), (here, colleague), (here, colleague), (there, other),
            (there, other), (there, other)];
        var youths = new List<(Youth Youth, Account Mentor)>();
        foreach (var (centre, lead) in places)
        {
            var youth = await given.Youth(centre, lead);
            await given.AccountOf(youth);
            youths.Add((youth, lead));
        }

        await given.Cover(youths[1].Youth, mentor, given.Today.AddDays(-1), given.Today.AddDays(5));
        await given.TeamReferral(youths[0].Youth, mentor);
        await given.TeamReferral(youths[4].Youth, other);
        foreach (var (youth, lead) in youths) await given.SessionHeld(youth, lead);
        foreach (var (youth, lead) in youths) await given.SessionPlanned(youth, lead);
        await given.SessionPlanned(youths[0].Youth, other, topic: "group", others: youths[3].Youth); // of two mentors
        await given.SessionPlanned(youths[0].Youth, mentor, topic: "group", others: youths[1].Youth);
        foreach (var (youth, lead) in youths)
        {
            await given.Plan(youth, lead);
            await given.Assessment(youth, lead, youthLevel: 1, mentorLevel: 3);
            await given.Risk(youth, lead, RiskLevel.High);
            await given.Person(youth);
            await given.Placement(youth, lead);
            await given.HelpRequest(youth, HelpKind.Problem, text: "I cannot sleep");
            await given.Practice(youth);
            await given.Document(youth, YouthDocument.NationalCard, moved: d => d.Request(given.Today, given.Today));
            await given.Progress(youth);
        }

        foreach (var (centre, lead) in new[] { (here, manager), (there, otherManager) })
            await given.Workshop(centre, lead, material: "# Together");
        foreach (var whose in new[] { mentor, other })
        {
            await given.Training(whose);
            await given.Accreditation(whose);
            await given.TrustedDevice(whose);
        }

        await given.CoachingNote(mentor, manager, "Well done");
        await given.Partner();
        await RareRelations(app, here, there, youths, mentor, colleague);
        var own = await app.Db(db => Task.FromResult(db.Users.Single(a => a.Id == youths[0].Youth.AccountId)));
        Person[] people =
        [
            new(app, "nobody", null), new(app, "the youth", own), new(app, "the mentor", mentor), new(app, "the colleague", colleague),
                new(app, "the manager", manager),
            new(app, "the psychologist", psychologist), new(app, "the admin", admin),
        ];
        foreach (var person in people) await person.SignIn();
        return new SweepProgramme { People = people };
    }

    /// <summary>What rules speak of and few programmes have: <see cref="WhatSweepsRunOn"/> lists it.</summary>
    private static async Task RareRelations(
        SweepApp app, Core.Centres.Centre here, Core.Centres.Centre there, List<(Youth Youth, Account Mentor)> youths, Account mentor,
            Account colleague)
    {
        var (given, today) = (app.Given, app.Given.Today);
        await given.SessionHeld(youths[0].Youth, mentor, others: youths[5].Youth); // a group from before the move
        await app.Db(async db =>
        {
            var moved = youths[5].Youth.Id;
            db.Stays.Add(new Stay { YouthId = moved, CentreId = here.Id, From = today.AddYears(-3), To = today.AddYears(-1).AddDays(-1) });
            db.Mentorships.Add(new Mentorship
            {
                YouthId = moved,
                MentorId = mentor.Id,
                From = today.AddYears(-3),
                To = today.AddYears(-1)
                .AddDays(-1)
            });
            db.CentreStaff.Add(new Core.Centres.CentreStaff { CentreId = there.Id, AccountId = colleague.Id }); // in two centres
            (await db.Youths.FindAsync(moved))!.BirthDate = today.AddYears(-Youth.AgeOfMajority); // eighteen today
            await db.SaveChangesAsync();
        });
        // the second has the name of the first mentor
        var (asked, gone) = (await given.Mentor(here, "مينة أيت", "Mina Ait"), await given.Mentor(here));
        await given.Code(asked);
        await app.Db(db => db.Users.Where(a => a.Id == gone.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ClosedAt, app.Time.GetUtcNow().UtcDateTime)));
    }

    public void Dispose()
    {
        foreach (var person in People) person.Dispose();
    }
}
