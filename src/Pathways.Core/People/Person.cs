using Pathways.Core.Consents;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.People;

/// <summary>
/// Somebody a youth can count on. The map belongs to the youth: staff sees only the people the youth shares, and a phone number only while
/// the person agrees
/// to be called by the mentor.
/// </summary>
public sealed class Person : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Whose map.</summary>
    public int YouthId { get; private set; }

    /// <summary>Whose map.</summary>
    public Youth Youth { get; private set; } = null!;

    /// <summary>As the youth calls the person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who the person is to the youth.</summary>
    public Relation Relation { get; private set; }

    /// <summary>How close: the closer, the nearer to the middle.</summary>
    public Closeness Closeness { get; private set; }

    /// <summary>Whether the youth can call at night.</summary>
    public bool AtNight { get; private set; }

    /// <summary>Phone in E.164 form, or empty.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>Whether the mentor sees the person. A youth says so for each one; nothing is shared by itself.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Who added the person: the youth, or the mentor together with the youth.</summary>
    public int AddedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>Whether the person agreed to be contacted by the mentor.</summary>
    public ContactConsent Consent { get; private set; }

    /// <summary>The day the person agreed or withdrew.</summary>
    public DateOnly? ConsentOn { get; private set; }

    /// <summary>Who recorded it.</summary>
    public int? ConsentById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? ConsentAt { get; private set; }

    /// <summary>Whether the youth chose the person as second mentor, and what came of it.</summary>
    public SecondMentor SecondMentor { get; private set; }

    /// <summary>The day the mentor talked with the person about it.</summary>
    public DateOnly? TalkedOn { get; private set; }

    /// <summary>What was agreed; staff and the youth read it.</summary>
    public string TalkNote { get; private set; } = "";

    /// <summary>Who talked.</summary>
    public int? TalkedById { get; private set; }

    /// <summary>When the youth took the person off the map (UTC); kept, and can be brought back, until deleted for good.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>Somebody on a youth's map, still to be described.</summary>
    public static Person On(int youthId, int byId, DateTime now) => new() { YouthId = youthId, AddedById = byId, AddedAt = now };

    /// <summary>
    /// Who it is. <see cref="PersonProblem.NameMissing"/>, <see cref="PersonProblem.RelationMissing"/>,
    /// <see cref="PersonProblem.ClosenessMissing"/>,
    /// <see cref="PersonProblem.PhoneUnreadable"/>, <see cref="PersonProblem.SecondMentorIsShared"/>.
    /// </summary>
    public PersonProblem? Describe(string name, Relation? relation, Closeness? closeness, bool atNight, string phone, bool isShared)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(phone);
        name = PersonName.Clean(name);
        if (name.Length == 0) return PersonProblem.NameMissing;
        if (relation is not { } who || !Enum.IsDefined(who)) return PersonProblem.RelationMissing;
        if (closeness is not { } near || !Enum.IsDefined(near)) return PersonProblem.ClosenessMissing;
        var number = phone.Trim().Length == 0 ? "" : PhoneNumber.Read(phone);
        if (number is null) return PersonProblem.PhoneUnreadable;
        if (!isShared && SecondMentor is SecondMentor.Asked or SecondMentor.Agreed) return PersonProblem.SecondMentorIsShared;
        (Name, Relation, Closeness, AtNight, Phone, IsShared) = (name, who, near, atNight, number, isShared);
        return null;
    }

    /// <summary>
    /// The person agreed to be contacted, or withdrew it. <see cref="PersonProblem.DayMissing"/>, also for a day to come.
    /// </summary>
    public PersonProblem? Agree(ContactConsent consent, DateOnly? on, int byId, DateOnly today, DateTime now)
    {
        if (on is not { } day || day > today) return PersonProblem.DayMissing;
        (Consent, ConsentOn, ConsentById, ConsentAt) = (consent, day, byId, now);
        return null;
    }

    /// <summary>
    /// The youth asks that this person becomes a second mentor; the mentor then sees the person and talks with them.
    /// <see cref="PersonProblem.SecondMentorChosen"/> when
    /// another one is asked or agreed.
    /// </summary>
    public PersonProblem? Choose(bool anotherIsChosen)
    {
        if (anotherIsChosen) return PersonProblem.SecondMentorChosen;
        if (SecondMentor is SecondMentor.Asked or SecondMentor.Agreed) return null;
        (SecondMentor, IsShared, TalkedOn, TalkNote, TalkedById) = (SecondMentor.Asked, true, null, "", null);
        return null;
    }

    /// <summary>The youth chose otherwise.</summary>
    public void Unchoose() => SecondMentor = SecondMentor.None;

    /// <summary>The mentor talked with the person. <see cref="PersonProblem.NotAsked"/>, <see cref="PersonProblem.DayMissing"/>.</summary>
    public PersonProblem? Talk(bool agreed, string note, DateOnly? on, int byId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (SecondMentor == SecondMentor.None) return PersonProblem.NotAsked;
        if (on is not { } day || day > today) return PersonProblem.DayMissing;
        (SecondMentor, TalkNote, TalkedOn, TalkedById) = (agreed ? SecondMentor.Agreed : SecondMentor.Declined, note.Trim(), day, byId);
        return null;
    }

    /// <summary>Off the map; nothing is deleted.</summary>
    public void Remove(DateTime now) => (RemovedAt, SecondMentor) = (RemovedAt ?? now, SecondMentor.None);

    /// <summary>Back on the map.</summary>
    public void BringBack() => RemovedAt = null;
}
