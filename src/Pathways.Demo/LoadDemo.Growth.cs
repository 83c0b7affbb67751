using Pathways.Core.Accounts;
using Pathways.Core.Staff;
using Pathways.Core.Workshops;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    /// <summary>
    /// Workshops that were and that come, for youths and for staff, in every centre; the mentors' trainings, accreditations and a coaching
    /// talk.
    /// </summary>
    private void Grow(IReadOnlyList<Person> people)
    {
        var growth = DemoFiles.Read<DemoGrowth>("growth");
        var manager = accounts[DemoSignIns.Manager];
        foreach (var row in growth.Workshops) AddWorkshop(row, manager, people);
        var mentors = accounts.Values.Where(account => account.Role == Role.Mentor).ToList();
        for (var i = 0; i < mentors.Count; i++)
        {
            AddAccreditation(mentors[i], growth, i);
            AddTrainings(mentors[i], manager, growth, i);
        }

        foreach (var (row, i) in growth.Coaching.Select((row, i) => (row, i)))
        {
            var note = new CoachingNote();
            Fine(note.Write(accounts[DemoSignIns.Mentor].Id, manager.Id, row.ByMentor, row.Text, At(20 - (i * 3), 15)));
            db.CoachingNotes.Add(note);
        }
    }

    private void AddWorkshop(DemoWorkshop row, Account manager, IReadOnlyList<Person> people)
    {
        var day = today.AddDays(row.In);
        if (day.DayOfWeek == DayOfWeek.Sunday) day = day.AddDays(row.In < 0 ? -1 : 1);
        var starts = time.ToUtc(day, new TimeOnly(row.Hour, 0));
        var planned = starts.AddDays(-30) < now ? starts.AddDays(-30) : now;
        var workshop = new Workshop { PlannedById = manager.Id, CreatedAt = planned };
        var where = row.Centres.Count == 0 ? centres.Values.Select(centre => centre.Id).ToList()
            : [.. row.Centres.Select(key => centres[key].Id)];
        Fine(workshop.Describe(new WorkshopPlan(row.Audience, row.Topic, row.Arabic, row.Latin, starts, row.Minutes, row.Capacity, where,
            row.Place, row.LedBy, row.About, row.Material), planned));
        if (row.IsDraft)
        {
            db.Workshops.Add(workshop);
            return;
        }

        Fine(workshop.Publish(planned));
        var chance = new Random(row.In + 1000);
        var wanted = row.Audience == Audience.Staff
            ? accounts.Values.Where(account => account.Role is Role.Mentor).Select(account => Participant.Staff(account.Id))
            : people.Where(person => person.HasAccount && (row.Centres.Count == 0 || row.Centres.Contains(person.Row.Centre)))
            .Select(person => Participant.Youth(person.Youth.Id));
        var registered = starts.AddDays(-4) < now ? starts.AddDays(-4) : now;
        foreach (var (who, i) in wanted.Select((who, i) => (who, i)))
        {
            if (row.In > 0 && i % 2 == 0) continue; // the demo's first youth finds a place to take
            Fine(workshop.Register(who, registered.AddMinutes(i)));
        }

        if (row.In < 0)
        {
            foreach (var place in workshop.Registrations.Where(place => place.State == RegistrationState.Registered && chance.Next(5) > 0)
                .ToList())
            {
                var who = new Participant(place.YouthId, place.StaffId);
                Fine(workshop.Attend(who, starts.AddMinutes(5)));
                if (chance.Next(4) > 0)
                    Fine(workshop.Answer(who, [2 + chance.Next(2), 1 + chance.Next(3), 2 + chance.Next(2)], workshop.EndsAt.AddHours(1)));
            }
        }

        db.Workshops.Add(workshop);
    }

    private void AddAccreditation(Account mentor, DemoGrowth growth, int index)
    {
        var until = index switch { 0 => today.AddDays(62), 1 => Day(12), 2 => today.AddDays(21), _ => today.AddDays(300 + (index * 40)) };
        var accreditation = new Accreditation { AccountId = mentor.Id };
        Fine(accreditation.Record(growth.Body, $"TS-{2041 + (index * 37)}", until.AddYears(-3), until, accounts[DemoSignIns.Manager].Id,
            today, At(400)));
        db.Accreditations.Add(accreditation);
    }

    private void AddTrainings(Account mentor, Account manager, DemoGrowth growth, int index)
    {
        for (var i = 0; i < 2; i++)
        {
            var row = growth.Trainings[(index + i) % growth.Trainings.Count];
            var entry = new TrainingEntry { AccountId = mentor.Id };
            var ago = 40 + (index * 9) + (i * 70);
            Fine(entry.Enter(new Training(row.Topic, row.Title, row.Provider, Day(ago), row.Minutes, row.Certificate, row.Note), today,
                At(ago - 1)));
            if (i == 1 || index % 2 == 1) Fine(entry.Confirm(manager.Id));
            db.TrainingEntries.Add(entry);
        }
    }
}

internal sealed record DemoGrowth(string Body, IReadOnlyList<DemoWorkshop> Workshops, IReadOnlyList<DemoTraining> Trainings,
    IReadOnlyList<DemoCoaching> Coaching);

/// <summary>A workshop in so many days (before today when negative), in these centres, or in all when none is named.</summary>
internal sealed record DemoWorkshop(
    Audience Audience, WorkshopTopic Topic, string Arabic, string Latin, int In, int Hour, int Minutes, int Capacity,
        IReadOnlyList<string> Centres, string Place, string LedBy, string About = "", string Material = "", bool IsDraft = false);

internal sealed record DemoTraining(WorkshopTopic Topic, string Title, string Provider, int Minutes, string Certificate, string Note);

internal sealed record DemoCoaching(bool ByMentor, string Text);
