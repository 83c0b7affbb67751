using Pathways.Core.Documents;
using Pathways.Core.Learning;
using Pathways.Core.Vocation;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    private static readonly string[] Modules =
    [
        "identity-documents", "time", "cooking", "bank-account", "trusted-adult", "online-safety", "finding-work", "getting-around",
            "laundry", "rights-and-duties",
        "calm-and-help", "contract-and-pay", "health-cover", "find-a-home", "voting", "savings-at-18", "consumer-and-debt", "lease",
            "first-month", "before-i-leave",
    ];

    /// <summary>Modules in the order most take them: the first ones practised, the last one just begun.</summary>
    private void Learn(Person person)
    {
        var chance = person.Chance(5);
        var count = person.HasAccount ? 5 + (int)(person.Row.Progress * 3) : 1 + (int)(person.Row.Progress * 2);
        for (var i = 0; i < count; i++)
        {
            var (module, ago) = (Modules[i], ((count - i) * 21) + chance.Next(10));
            var progress = new ModuleProgress { YouthId = person.Youth.Id, Module = module, OpenedAt = At(ago, 18) };
            db.ModuleProgress.Add(progress);
            progress.Read(i == count - 1 ? 2 : 4);
            if (i == count - 1) continue;
            progress.Check(i == count - 2 ? 3 : 5 + chance.Next(2), 6, At(ago - 3, 18));
            if (i < count - 2) Practise(person, module, ago - 6, confirmed: i < count - 3, chance);
        }
    }

    private void Practise(Person person, string module, int ago, bool confirmed, Random chance)
    {
        var alone = chance.Next(3) == 0;
        foreach (var key in alone ? new[] { "p1", "p2" } : ["p1"])
        {
            var practice = new Practice { YouthId = person.Youth.Id, Module = module, Key = key };
            var done = Math.Min(ago, confirmed ? 400 : 5);
            Fine(practice.Claim(Day(done), texts.PracticeNotes[chance.Next(texts.PracticeNotes.Count)], today));
            if (confirmed) Fine(practice.Confirm(alone, texts.ConfirmNotes[chance.Next(texts.ConfirmNotes.Count)], person.Mentor.Id,
                At(done - 4, 16)));
            db.Practices.Add(practice);
        }
    }

    private void KeepDocuments(Person person)
    {
        var kind = person.Row.Documents;
        Have(person, "school-certificate", 150);
        if (kind == DemoDocuments.Young) return;
        if (kind == DemoDocuments.Blocked)
        {
            Fine(Document(person, "birth-record").Block(texts.Blocked[person.Index % texts.Blocked.Count], today));
            return;
        }

        Have(person, "birth-record", kind == DemoDocuments.Open ? 100 : 30);
        if (kind == DemoDocuments.Open)
        {
            Fine(Document(person, "residence-certificate").Request(Day(6), today));
            return;
        }

        Have(person, "residence-certificate", kind == DemoDocuments.Appointment && person.Index % 2 == 0 ? 70 : 12);
        if (person.Row.Work.Contains("Enrolled", StringComparison.Ordinal)) Have(person, "training-enrolment", 100);
        switch (kind)
        {
            case DemoDocuments.Appointment:
                Fine(Document(person, YouthDocument.NationalCard).Appoint(today.AddDays(3), today, new TimeOnly(10, 0), texts.CardOffice));
                break;
            case DemoDocuments.Requested:
                Fine(Document(person, YouthDocument.NationalCard).Request(Day(9 + person.Index), today));
                break;
            case DemoDocuments.Lost:
                Fine(Have(person, YouthDocument.NationalCard, 260).Lose());
                break;
            case DemoDocuments.Card:
                Have(person, YouthDocument.NationalCard, 120);
                Fine(Document(person, "digital-identifier").Request(Day(15), today));
                break;
            case DemoDocuments.All:
                Have(person, YouthDocument.NationalCard, 800);
                Have(person, "digital-identifier", 250);
                Have(person, "bank-account", 90);
                Fine(Document(person, "health-cover").Request(Day(40), today));
                Fine(Document(person, "savings").Request(Day(20), today));
                break;
        }
    }

    private YouthDocument Document(Person person, string type)
    {
        var document = new YouthDocument { YouthId = person.Youth.Id, Type = type };
        db.Documents.Add(document);
        return document;
    }

    private YouthDocument Have(Person person, string type, int ago)
    {
        var document = Document(person, type);
        Fine(document.Obtain(Day(ago), documentTypes.Find(type)?.ExpiryFor(Day(ago)), today));
        return document;
    }

    private void Work(Person person)
    {
        if (person.Row.Work.Length == 0) return;
        var words = person.Row.Work.Split(' ');
        var (trade, partner) = (words[0], partners[words[1]]);
        var placement = new Placement { YouthId = person.Youth.Id };
        foreach (var (state, ago) in words.Skip(2).Select(word => word.Split(':'))
            .Select(parts => (Enum.Parse<PlacementState>(parts[0]), Number(parts[1]))))
        {
            if (state == PlacementState.Orientation)
            {
                placement.CreatedAt = At(ago);
                Fine(placement.Open(texts.Trades[trade], Day(ago), person.Mentor.Id, today, texts.WorkNote[0]));
                continue;
            }

            var note = state == PlacementState.Dropped ? texts.DropReason : texts.WorkNote[(person.Index + ago) % texts.WorkNote.Count];
            Fine(placement.Move(new PlacementMove(state, Day(ago), partner.Id, state == PlacementState.Certified ? texts.Certificates[trade]
                : "", note), person.Mentor.Id, today));
        }

        db.Placements.Add(placement);
    }
}
