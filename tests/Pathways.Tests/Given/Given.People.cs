using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Youths;


namespace Pathways.Tests.Given;

public sealed partial class Given
{
    public async Task<Centre> Centre(string? arabic = null, string? latin = null)
    {
        var name = Unique("Centre ");
        return await Saved(new Centre
        {
            NameArabic = arabic ?? name.Replace("Centre", "مركز", StringComparison.Ordinal),
            NameLatin = latin
            ?? name,
            City = "Taroudant",
            CreatedAt = Now
        });
    }

    public Task<Account> Mentor(Centre? centre = null, string arabic = "سعاد أبركان", string latin = "Souad Abergane",
        Sex gender = Sex.Female, string? email = null, Language language = Language.English) =>
        Account(Role.Mentor, centre, new PersonName(arabic, latin), gender, email, language);

    public Task<Account> Manager(Centre? centre = null, string arabic = "نادية السوسي", string latin = "Nadia Soussi",
        bool allCentres = false, Language language = Language.English) =>
        Account(Role.Manager, centre, new PersonName(arabic, latin), Sex.Female, null, language, allCentres);

    public Task<Account> Psychologist(Language language = Language.English) =>
        Account(Role.Psychologist, null, new PersonName("كريم التازي", "Karim Tazi"), Sex.Male, null, language);

    public Task<Account> Admin(Language language = Language.English, string? email = null) =>
        Account(Role.Admin, null, new PersonName("هدى بناني", "Houda Bennani"), Sex.Female, email, language);

    public async Task<Account> Account(Role role, Centre? centre, PersonName name, Sex gender, string? email, Language language,
        bool allCentres = false)
    {
        var userName = Unique("user");
        var account = new Account
        {
            Role = role,
            Name = name,
            Gender = gender,
            Language = language,
            AllCentres = allCentres,
            CreatedAt = Now,
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        account.SignInWith(email ?? "");
        account.Confirm();
        await Saved(account);
        if (centre is not null) await Change(db =>
            { db.CentreStaff.Add(new CentreStaff { CentreId = centre.Id, AccountId = account.Id }); return Task.CompletedTask; });
        return account;
    }

    /// <summary>
    /// A youth in a centre (made when not given), with a lead mentor when given; 17 years old unless born (or about) is given.
    /// </summary>
    public async Task<Youth> Youth(Centre? centre = null, Account? mentor = null, DateOnly? born = null, string arabic = "مصطفى أمزيل",
        string latin = "Mostafa Amzil", Sex sex = Sex.Male, string? fileNumber = null, DateOnly? since = null, Birth? about = null)
    {
        centre ??= await Centre();
        var youth = new Youth { Birth = about ?? new(born ?? Today.AddYears(-18).AddDays(52)), Sex = sex, CreatedAt = Now };
        youth.Rename(new PersonName(arabic, latin));
        var from = since ?? Today.AddYears(-1);
        youth.Stays.Add(new Stay { CentreId = centre.Id, From = from });
        youth.FileUnder(fileNumber ?? Unique("T-"));
        await Change(db =>
        {
            db.Youths.Add(youth);
            if (mentor is not null) youth.Mentorships.Add(new Mentorship { MentorId = mentor.Id, From = from });
            return Task.CompletedTask;
        });
        return youth;
    }

    /// <summary>The own account of a youth.</summary>
    public async Task<Account> AccountOf(Youth youth, Language language = Language.English, string? email = null)
    {
        var account = await Account(Role.Youth, null, youth.Name, youth.Sex, email, language);
        await Change(async db => (await db.Youths.FindAsync(youth.Id))!.AccountId = account.Id);
        youth.AccountId = account.Id;
        return account;
    }

    /// <summary>A mentor who stands in between two days.</summary>
    public Task<Mentorship> Cover(Youth youth, Account mentor, DateOnly from, DateOnly to) =>
        Saved(new Mentorship { YouthId = youth.Id, MentorId = mentor.Id, IsCover = true, From = from, To = to });

    public Task<TeamReferral> TeamReferral(Youth youth, Account by) =>
        Saved(new TeamReferral { YouthId = youth.Id, ReferredById = by.Id, Reason = "Sleep", ConsentOn = Today, ReferredAt = Now });
}
