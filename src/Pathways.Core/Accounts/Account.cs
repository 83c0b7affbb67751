using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Time;

namespace Pathways.Core.Accounts;

/// <summary>Somebody who can sign in. The password is always chosen by the person, after an <see cref="Invitation"/>.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>How far ahead somebody's last day is written down, in days.</summary>
    public const int LongestNotice = 366;

    /// <summary>What the account is in the programme.</summary>
    public Role Role { get; set; }

    /// <summary>The person's name; of a youth the file's (<see cref="Follow"/>).</summary>
    public PersonName Name { get; set; } = PersonName.None;

    /// <summary>Grammatical gender of texts about the person; first set from the sex, changeable by the person.</summary>
    public Sex Gender { get; set; }

    /// <summary>Language of pages and mails.</summary>
    public Language Language { get; set; }

    /// <summary>A manager who sees every centre.</summary>
    public bool AllCentres { get; set; }

    /// <summary>
    /// Where mails go: the address, once the person has typed the code that was sent to it (<see cref="AddressCode"/>). Null before, and
    /// since a server refused it for good: then nothing but a new code goes there.
    /// </summary>
    public string? MailsTo { get; private set; }

    /// <summary>The local day since which the address takes no mail: a server refused it for good. Null while nothing is known.</summary>
    public DateOnly? NoMailSince { get; private set; }

    /// <summary>
    /// The number (E.164) that messages go to, once the person has typed the code that was sent there; null without one. It is never one
    /// that somebody else wrote down.
    /// </summary>
    public string? MessagesTo { get; private set; }

    /// <summary>When the account was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When an admin closed the account (UTC); it can no longer sign in. Nothing is deleted.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>
    /// The last local day at work, when somebody is to leave; the account is closed at its end (<see cref="IsLeftOn"/>). Nothing new is
    /// given to whoever has one.
    /// </summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>From when on a working day a mentor usually reads what youths write (local time); null when not said.</summary>
    public TimeOnly? UsuallyFrom { get; private set; }

    /// <summary>Until when.</summary>
    public TimeOnly? UsuallyTo { get; private set; }

    /// <summary>Centres a mentor works in or a manager answers for.</summary>
    public List<CentreStaff> Centres { get; } = [];

    /// <summary>
    /// Corrects names, gender, language, address (checked by the caller) and centres; whoever is signed in with it signs in anew at the
    /// next request.
    /// Answers <see cref="AccessProblem.NameMissing"/> or <see cref="AccessProblem.CentreMissing"/>. The role stays. Needs
    /// <see cref="Centres"/> loaded.
    /// </summary>
    public AccessProblem? Describe(NewAccount person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var all = Role == Role.Manager && person.AllCentres;
        var wanted = Role is Role.Mentor or Role.Manager && !all ? (person.CentreIds ?? []).ToHashSet() : [];
        var name = person.Name.Cleaned() with { Called = Name.Called };
        if (name.IsEmpty) return AccessProblem.NameMissing;
        if (wanted.Count == 0 && Role is Role.Mentor or Role.Manager && !all) return AccessProblem.CentreMissing;
        (Name, Gender, Language, AllCentres) = (name, person.Gender, person.Language, all);
        var email = person.Email.Trim();
        Take(email, opens: email.Length > 0);
        Centres.RemoveAll(c => !wanted.Contains(c.CentreId));
        foreach (var id in wanted.Where(id => Centres.All(c => c.CentreId != id))) Centres.Add(new CentreStaff { CentreId = id });
        SecurityStamp = Guid.NewGuid().ToString("N");
        return null;
    }

    /// <summary>Whether the last day at work is over on a local day.</summary>
    public static Expression<Func<Account, bool>> IsLeftOn(DateOnly day) => a => a.ClosedAt == null && a.LastDay < day;

    /// <summary>Managers who may plan workshops instead of somebody who leaves; in which centres, their places say.</summary>
    public static Expression<Func<Account, bool>> MayPlanInsteadOf(int leavingId) =>
        a => a.Id != leavingId && a.Role == Role.Manager && a.ClosedAt == null && a.LastDay == null;

    /// <summary>
    /// Others who could do what only this account may do for the whole programme: another admin, another manager of all centres, another
    /// psychologist, with an open account in use and without a last day.
    /// </summary>
    public Expression<Func<Account, bool>> CouldReplace()
    {
        var (id, role, all) = (Id, Role, AllCentres);
        return a => a.Id != id && a.Role == role && a.AllCentres == all && a.ClosedAt == null && a.LastDay == null
            && a.PasswordHash != null;
    }

    /// <summary>
    /// Why the programme would stand without somebody if this account went, when nobody could replace it:
    /// <see cref="AccessProblem.LastAdmin"/>,
    /// <see cref="AccessProblem.LastOfAllCentres"/>, <see cref="AccessProblem.LastPsychologist"/>. The first is never allowed, the others
    /// when somebody says that it is meant.
    /// </summary>
    public AccessProblem? Gap(bool canBeReplaced, bool isMeant) => (canBeReplaced, Role) switch
    {
        (false, Role.Admin) => AccessProblem.LastAdmin,
        (false, Role.Manager) when AllCentres && !isMeant => AccessProblem.LastOfAllCentres,
        (false, Role.Psychologist) when !isMeant => AccessProblem.LastPsychologist,
        _ => null,
    };

    /// <summary>Closes the account; whoever is signed in with it is signed out at the next request.</summary>
    public void Close(DateTime now)
    {
        ClosedAt ??= now;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>
    /// Somebody leaves at the end of a day: <see cref="AccessProblem.LastDayOver"/>, <see cref="AccessProblem.LastDayTooFar"/>.
    /// </summary>
    public AccessProblem? LeaveAfter(DateOnly lastDay, DateOnly today)
    {
        if (lastDay < today) return AccessProblem.LastDayOver;
        if (lastDay > today.DaysLater(LongestNotice)) return AccessProblem.LastDayTooFar;
        LastDay = lastDay;
        return null;
    }

    /// <summary>
    /// The person's own word on when messages are usually read; none takes it back. <see cref="AccessProblem.HoursUnclear"/> with one of
    /// the two only, or when the end does not lie behind the beginning.
    /// </summary>
    public AccessProblem? SayUsualHours(TimeOnly? from, TimeOnly? to)
    {
        if (from is null != to is null || from >= to) return AccessProblem.HoursUnclear;
        (UsuallyFrom, UsuallyTo) = (from, to);
        return null;
    }

    /// <summary>
    /// The person's own change of address: messages go to it. Nobody has shown that it is theirs, so it opens no account and may stand in
    /// several: whether it is
    /// known here cannot be found out by typing it. The same address again keeps what it was.
    /// </summary>
    public void WriteTo(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        if (email != (Email ?? "")) Take(email, opens: false);
    }

    /// <summary>Takes an address that whoever keeps accounts gives: one can sign in with it. Mails go to it once it is confirmed.</summary>
    public void SignInWith(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        Take(email, opens: email.Length > 0);
    }

    /// <summary>The person has typed the code that was sent to the address: from now on mails go there.</summary>
    public void Confirm() => (MailsTo, NoMailSince) = (Email, null);

    /// <summary>The person has typed the code that was sent to a number, or wants no messages (null).</summary>
    public void SendMessagesTo(string? number) => MessagesTo = number;

    /// <summary>A server refused the address for good on a local day: no mail goes there before it is confirmed anew.</summary>
    public void RefuseMail(DateOnly day) => (MailsTo, NoMailSince) = (null, NoMailSince ?? day);

    private void Take(string email, bool opens)
    {
        if (email != (Email ?? "")) (MailsTo, NoMailSince) = (null, null);
        (Email, NormalizedEmail, EmailConfirmed) = email.Length == 0 ? (null, null, false) : (email, UserNames.Normalise(email), opens);
    }

    /// <summary>
    /// A youth's account bears the name of the file, and takes a corrected sex as its grammatical gender unless the person has chosen
    /// another. Whoever is signed in stays so. The database asks for it whenever a file is saved.
    /// </summary>
    public void Follow(PersonName name, Sex sexBefore, Sex sex)
    {
        Name = name;
        if (Gender == sexBefore) Gender = sex;
    }

    /// <summary>
    /// The person's own choice of what to be called, of <see cref="PersonName.MaxCalled"/> letters at most; empty for none.
    /// </summary>
    public void CallMe(string called) => Name = (Name with { Called = called }).Cleaned();

    /// <summary>Opens a closed account again; the old password works again, and a new code can be printed.</summary>
    public void Reopen() => (ClosedAt, LastDay) = (null, null);

    /// <summary>From now on a mentor works in a centre too, lent by somebody who answers for all centres.</summary>
    public void WorkIn(int centreId)
    {
        if (Centres.All(c => c.CentreId != centreId)) Centres.Add(new CentreStaff { CentreId = centreId });
    }
}
