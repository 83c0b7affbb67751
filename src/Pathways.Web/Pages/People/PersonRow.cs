using Microsoft.Extensions.Localization;
using Pathways.Core.People;
using Pathways.Web.Components;

namespace Pathways.Web.Pages.People;

/// <summary>A person of a map, as a page shows it; the phone is empty for whom it is not.</summary>
public sealed record PersonRow(
    int Id, string Name, Relation Relation, Closeness Closeness, bool AtNight, string Phone, bool IsShared, ContactConsent Consent,
        DateOnly? ConsentOn, SecondMentor SecondMentor, DateOnly? TalkedOn,
    string TalkNote, DateTime? RemovedAt, int Revision)
{
    /// <summary>The drawing of these people.</summary>
    public static PeopleMapModel Map(IEnumerable<PersonRow> people, IStringLocalizer<PeopleText> texts, string me)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var dots = people.Select(p => new PersonDot(p.Name, (int)p.Closeness, p.SecondMentor == SecondMentor.Agreed, p.AtNight)).ToList();
        return new PeopleMapModel(texts["MapLabel", me].Value, me, dots);
    }
}
