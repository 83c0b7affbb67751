using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pathways.Core;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Consents;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.FollowUps;
using Pathways.Core.Organisation;
using Pathways.Core.Partners;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Demo;

/// <summary>Who can sign in to the demo programme, all with one password. None of this exists unless the demo was loaded.</summary>
public static class DemoSignIns
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "bidaya-kawiya-18";

    /// <summary>The admin.</summary>
    public const string Admin = "kamal.errachidi";

    /// <summary>The manager of all centres.</summary>
    public const string Manager = "nadia.soussi";

    /// <summary>The manager of one centre.</summary>
    public const string CentreManager = "brahim.elhassani";

    /// <summary>A mentor with eight youths.</summary>
    public const string Mentor = "souad.abergane";

    /// <summary>A youth, turning 18 in 54 days.</summary>
    public const string Youth = "yassine.elouafi";

    /// <summary>A member of the psychological team.</summary>
    public const string Psychologist = "leila.benjelloun";
}

/// <summary>
/// Fills an empty database with the demo programme: four centres, their staff, ten partners and thirty fictional youths with a believable
/// year behind them.
/// Everything is relative to the local day and otherwise always the same. Made with the entities' own rules; a refusal is a fault of the
/// demo.
/// </summary>
public sealed partial class LoadDemo(PathwaysDb db, LocalTime time, IPasswordHasher<Account> hasher, DocumentTypes documentTypes,
    KeepCopies copies, IDataProtectionProvider protection, TimeProvider clock, ProgrammeSettings settings)
{
    private readonly DateTime now = time.UtcNow;
    private readonly DateOnly today = time.Today;
    private readonly DemoTexts texts = DemoFiles.Read<DemoTexts>("texts");
    private readonly Dictionary<string, Account> accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Centre> centres = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Partner> partners = new(StringComparer.Ordinal);

    /// <summary>
    /// Loads everything in one transaction when there is no centre and no youth yet. True when the demo programme is in the database, now
    /// or from before.
    /// </summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken = default)
    {
        if (await IsNeededAsync(cancellationToken) && await db.InTransactionAsync(() => LoadAsync(cancellationToken), cancellationToken))
        {
            await HoldCopiesAsync(cancellationToken);
            await LeaveAFormAsync(cancellationToken);
        }

        return await db.Users.AnyAsync(a => a.UserName == DemoSignIns.Admin, cancellationToken);
    }

    private async Task<bool> IsNeededAsync(CancellationToken cancellationToken) =>
        !await db.Centres.AnyAsync(cancellationToken) && !await db.Youths.AnyAsync(cancellationToken);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await IsNeededAsync(cancellationToken)) return false; // another node was faster
        accounts.Clear(); // begun again
        centres.Clear();
        partners.Clear();
        var people = DemoFiles.Read<DemoPeople>("people");
        AddStaff(people);
        AddPartners(people);
        var youths = people.Youths.Select(AddYouth).ToList();
        await db.SaveChangesAsync(cancellationToken);

        foreach (var person in youths)
        {
            Assess(person);
            Judge(person);
            AskWellbeing(person);
            MakePlan(person);
            Wish(person);
            Meet(person);
            Learn(person);
            KeepDocuments(person);
            Work(person);
            Leave(person);
        }

        foreach (var group in youths.GroupBy(person => person.Mentor)) MeetAsGroup(group.Key, [.. group]);
        AskForHelp(youths);
        SayAboutSessions();
        Grow(youths);
        TrustAPhone();
        DrawPeople(youths);
        RememberFormerMentor(youths[0]);
        BeAway(youths);
        // two brothers in two centres, whose family name two registers spell two ways
        db.Siblings.Add(Sibling.Of(youths[8].Youth.Id, youths[23].Youth.Id, youths[8].Manager.Id, At(40)));
        DraftSentences();
        await db.SaveChangesAsync(cancellationToken);
        await PutAnExitRightAsync(youths.First(person => person.Row.Exit.Length == 0), cancellationToken);
        youths.ForEach(BeginReview);
        await db.SaveChangesAsync(cancellationToken);
        youths.ForEach(WriteSecondVersion);
        await PublishOutcomesAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private void AddStaff(DemoPeople people)
    {
        var password = hasher.HashPassword(new Account(), DemoSignIns.Password); // hashed once: it is slow on purpose
        foreach (var row in people.Centres)
        {
            var centre = new Centre
            {
                NameArabic = row.Arabic,
                NameLatin = row.Latin,
                City = row.City,
                Province = row.Province,
                Capacity = row.Capacity,
                CreatedAt = At(1200)
            };
            centres.Add(row.Key, centre);
            db.Centres.Add(centre);
        }

        foreach (var row in people.Staff)
        {
            var account = AddAccount(row.User, row.Role, row.Name, row.Gender, $"{row.User}@example.org", 1100, password);
            account.AllCentres = row.AllCentres;
            if (row.Role == Role.Mentor) Fine(account.SayUsualHours(new TimeOnly(9, 0), new TimeOnly(17, 0)));
            account.Centres.AddRange((row.Centres ?? []).Select(key => new CentreStaff { Centre = centres[key] }));
        }

        foreach (var row in people.Youths.Where(row => row.User.Length > 0))
        {
            AddAccount(row.User, Role.Youth, row.Name, row.Sex,
                row.Phone.EndsWith('1') ? $"{row.User}@example.org" : null, 300, password);
        }
    }

    private Account AddAccount(string user, Role role, PersonName name, Sex gender, string? email, int daysAgo, string password)
    {
        var account = new Account
        {
            Role = role,
            Name = name,
            Gender = gender,
            Language = Language.Arabic,
            UserName = user,
            NormalizedUserName = user.ToUpperInvariant(),
            PasswordHash = password,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            CreatedAt = At(daysAgo),
        };
        account.SignInWith(email ?? "");
        account.Confirm();
        accounts.Add(user, account);
        db.Users.Add(account);
        return account;
    }

    private void AddPartners(DemoPeople people)
    {
        foreach (var row in people.Partners)
        {
            var partner = new Partner { Kind = row.Kind, Offers = row.Offers, CreatedAt = At(700) };
            Fine(partner.Rename(row.Arabic, row.Latin, row.City));
            Fine(partner.Reach(row.Phone, row.Email));
            Fine(partner.Verify(Day(20 + (people.Partners.Count * row.Key.Length)), today));
            partners.Add(row.Key, partner);
            db.Partners.Add(partner);
        }
    }

    private Person AddYouth(DemoYouth row, int index)
    {
        var mentor = accounts[row.Mentor];
        var youth = new Youth
        {
            Sex = row.Sex,
            Birth = new(today.AddDays(row.In).AddYears(-row.Turns), row.Known),
            Languages = texts.Languages,
            Literacy = index % 7 == 2 ? Literacy.Basic : Literacy.Fluent,
            SchoolLevel = row.School,
            EntryDate = Day(row.Entered),
            EntryChannel = row.Channel,
            ProtectionUnitCity = row.Unit,
            ReferralSource = row.Referral,
            Phone = row.Phone,
            Email = row.User.Length > 0 ? accounts[row.User].Email ?? "" : "",
            CreatedAt = At(Math.Min(row.Entered, 400)),
        };
        Fine(youth.Rename(row.Name));
        youth.IntakeCategories.Add(new YouthIntakeCategory { Category = row.Category });
        youth.Stays.Add(new Stay { Centre = centres[row.Centre], From = Day(row.Entered) });
        Fine(youth.FileUnder($"DM-2026-{index + 1:000}"));
        youth.Mentorships.Add(new Mentorship { Mentor = mentor, From = Day(Math.Min(row.Entered, 420)) });
        if (row.Cover.Length > 0)
            youth.Mentorships.Add(new Mentorship { Mentor = accounts[row.Cover], IsCover = true, From = Day(4), To = today.AddDays(10) });
        if (row.User.Length > 0) youth.Account = accounts[row.User];
        db.Youths.Add(youth);
        return new Person(row, index, youth, mentor, accounts[row.Centre == "anir" ? DemoSignIns.CentreManager : DemoSignIns.Manager]);
    }

    private void Leave(Person person)
    {
        var (row, youth) = (person.Row, person.Youth);
        if (row.User.Length > 0)
        {
            var adult = !youth.MayBeMinorOn(Day(300));
            db.Consents.Add(new Consent
            {
                Youth = youth,
                Purpose = ConsentPurpose.Account,
                YouthOn = Day(300),
                GuardianName = adult ? ""
                : person.Manager.Name.Arabic,
                GuardianOn = adult ? null : Day(301),
                RecordedById = person.Mentor.Id,
                RecordedAt = At(300)
            });
        }

        if (row.Referred) db.TeamReferrals.Add(new TeamReferral
        {
            Youth = youth,
            Reason = texts.Referral,
            ConsentOn = Day(30),
            ReferredById = person.Mentor.Id,
            ReferredAt = At(29)
        });
        if (row.Exit.Length == 0) return;
        var (reason, day) = row.Exit.Split(' ') is [var word, var days] ? (Enum.Parse<ExitReason>(word), Day(Number(days))) : default;
        var exit = Made(Exit.Record(youth, null, day, reason, person.Mentor.Id, today, At(today.DayNumber - day.DayNumber)));
        db.Exits.Add(exit);
        foreach (var wave in row.Waves.Select(text => text.Split(' ')))
        {
            var asked = FollowUpWave.DueOn(day, Number(wave[0])).AddDays(person.Index % 9);
            var (inTouch, activity, housing) = (Enum.Parse<InTouch>(wave[1]), Enum.Parse<Activity>(wave[2]), Enum.Parse<Housing>(wave[3]));
            db.FollowUpWaves.Add(
                Made(FollowUpWave.Record(exit, [], Number(wave[0]), asked, inTouch, activity, housing, person.Mentor.Id, today)));
        }
    }

    /// <summary>The local day so many days ago.</summary>
    private DateOnly Day(int ago) => today.AddDays(-ago);

    /// <summary>A moment (UTC) so many days ago, at a local hour; never after now.</summary>
    private DateTime At(int ago, int hour = 10, int minute = 0)
    {
        var moment = time.ToUtc(Day(ago), new TimeOnly(hour, minute));
        return moment < now ? moment : now;
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static void Fine<T>(T? problem) where T : struct, Enum
    {
        if (problem is { } found) throw new InvalidOperationException($"The demo programme breaks a rule: {typeof(T).Name}.{found}");
    }

    private static T Made<T, TProblem>(Result<T, TProblem> answer) where T : notnull where TProblem : struct, Enum =>
        answer.Made(out var made) ? made
            : throw new InvalidOperationException($"The demo programme breaks a rule: {typeof(TProblem).Name}.{answer.Problem}");

    /// <summary>A youth of the demo, with chance that is the same at every load and apart for each subject.</summary>
    private sealed record Person(DemoYouth Row, int Index, Youth Youth, Account Mentor, Account Manager)
    {
        public bool HasAccount => Row.User.Length > 0;

        public Random Chance(int subject) => new((Index * 100) + subject);
    }
}
