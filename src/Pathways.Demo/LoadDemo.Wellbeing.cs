using Pathways.Core.Contact;
using Pathways.Core.Wellbeing;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    private const string AskedLatin = "Salma Ait Bella";

    /// <summary>Where the organisation uses the WHO-5: one youth answered three times, the last time low; nobody has looked yet.</summary>
    private void AskWellbeing(Person person)
    {
        if (!settings.Who5 || person.Row.Latin != AskedLatin) return;
        foreach (var (ago, answers) in new (int, int?[])[] { (95, [4, 3, 3, 4, 4]), (40, [3, 3, 2, 3, 3]), (1, [2, 2, 2, 3, 2]) })
        {
            Fine(WellbeingCheck.Answer(person.Youth.Id, person.Youth.Birth, answers, Language.Arabic, Day(ago), At(ago, 18), null,
                out var check));
            db.WellbeingChecks.Add(check!);
        }
    }
}
