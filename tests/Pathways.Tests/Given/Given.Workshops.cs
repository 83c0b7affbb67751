using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Staff;
using Pathways.Core.Workshops;


namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>A workshop of a centre in a week at 15:00, published.</summary>
    public async Task<Workshop> Workshop(
        Centre centre, Account manager, Audience audience = Audience.Youths, WorkshopTopic topic = WorkshopTopic.Citizenship,
            string arabic = "أعرف حقوقي", string latin = "My rights", DateTime? starts = null,
        int minutes = 120, int capacity = 10, bool published = true, string material = "")
    {
        var workshop = new Workshop { PlannedById = manager.Id, CreatedAt = Now };
        Done(workshop.Describe(new WorkshopPlan(audience, topic, arabic, latin, starts ?? Now.AddDays(7), minutes, capacity, [centre.Id],
            "House of youth", "Amal", "Bring a pen", material), Now));
        if (published) Done(workshop.Publish(Now));
        await Change(db =>
        {
            db.Workshops.Add(workshop);
            return Task.CompletedTask;
        });
        return workshop;
    }

    /// <summary>A workshop of some days ago, where these were.</summary>
    public async Task<Workshop> AttendedWorkshop(Centre centre, Account manager, Audience audience = Audience.Youths, int daysAgo = 3,
        int minutes = 120, IEnumerable<Participant>? who = null, string arabic = "أعرف حقوقي", string latin = "My rights")
    {
        var starts = Now.AddDays(-daysAgo);
        var workshop = new Workshop { PlannedById = manager.Id, CreatedAt = starts.AddDays(-9) };
        Done(workshop.Describe(new WorkshopPlan(audience, WorkshopTopic.Citizenship, arabic, latin, starts, minutes, 10, [centre.Id]),
            starts.AddDays(-9)));
        Done(workshop.Publish(starts.AddDays(-9)));
        foreach (var person in who ?? [])
        {
            Done(workshop.Register(person, starts.AddDays(-2)));
            Done(workshop.Attend(person, starts));
        }

        await Change(db =>
        {
            db.Workshops.Add(workshop);
            return Task.CompletedTask;
        });
        return workshop;
    }

    public Task<Accreditation> Accreditation(Account holder, DateOnly? until = null, string number = "TS-1204")
    {
        var accreditation = new Accreditation { AccountId = holder.Id };
        Done(accreditation.Record("Ministry", number, Today.AddYears(-3), until ?? Today.AddYears(1), holder.Id, Today, Now));
        return Saved(accreditation);
    }

    public Task<TrainingEntry> Training(Account whose, int minutes = 180, string title = "Listening", Account? confirmedBy = null)
    {
        var entry = new TrainingEntry { AccountId = whose.Id };
        Done(entry.Enter(new Training(WorkshopTopic.RelationalWork, title, "Institute", Today.AddDays(-10), minutes, "C-77"), Today, Now));
        if (confirmedBy is not null) Done(entry.Confirm(confirmedBy.Id));
        return Saved(entry);
    }

    public Task<CoachingNote> CoachingNote(Account mentor, Account manager, string text, bool byMentor = false)
    {
        var note = new CoachingNote();
        Done(note.Write(mentor.Id, manager.Id, byMentor, text, Now));
        return Saved(note);
    }
}
