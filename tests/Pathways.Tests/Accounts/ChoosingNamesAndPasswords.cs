using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Accounts;

public sealed class ChoosingNamesAndPasswords(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("سعاد أبركان", "Souad Abergane", "souad.abergane")]
    [InlineData("", "Fatima-Zahra El  Ouafi", "fatimazahra.ouafi")]
    [InlineData("", "Élodie N’Guessan", "elodie.nguessan")]
    [InlineData("سلمى", "", "salama")]
    [InlineData("كريم بنعلي", "", "karim.banali")]
    [InlineData("", "Mohamed", "mohamed")]
    [InlineData("", "EL ALAOUI Abdellah", "abdellah.alaoui")]
    [InlineData("", "Abd Allah Bouzid", "abdallah.bouzid")]
    [InlineData("", "El Amine", "amine")]
    [InlineData("", "123", "user")]
    public void A_user_name_can_be_said_and_copied(string arabic, string latin, string expected) =>
        Assert.Equal(expected, UserNames.From(new PersonName(arabic, latin)));

    [Fact]
    public async Task A_taken_user_name_gets_the_next_number()
    {
        var names = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var name = await app.Db(db => UserNames.FreeAsync(db.Users, new PersonName("", "Rim Daoudi")));
            var account = await app.Given.Mentor();
            await app.Db(db => db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.UserName, name)
                .SetProperty(a => a.NormalizedUserName, UserNames.Normalise(name))));
            names.Add(name);
        }

        Assert.Equal(["rim.daoudi", "rim.daoudi2", "rim.daoudi3"], names);
    }

    [Theory]
    [InlineData("motdepasse123")]
    [InlineData("Casablanca2026!")]
    [InlineData("azertyuiopqs")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("xyzwxyzwxyzw")]
    [InlineData("marocmaroc12")]
    [InlineData("كلمة السر 123")]
    [InlineData("بسم الله الرحمن الرحيم")]
    [InlineData("Inchallah2026")]
    public void Well_known_ones_are_refused(string password) =>
        Assert.Equal(AccessProblem.PasswordTooCommon, PasswordRules.Check(password, Staff()));

    [Theory]
    [InlineData("cactus lampe tambour")]
    [InlineData("قمر طاولة نهر أزرق")]
    [InlineData("j'aime 3 figues vertes")]
    public void Uncommon_ones_are_fine(string password) => Assert.Null(PasswordRules.Check(password, Staff()));

    [Theory]
    [InlineData(Role.Mentor, 11, AccessProblem.PasswordTooShort)]
    [InlineData(Role.Youth, 9, AccessProblem.PasswordTooShort)]
    [InlineData(Role.Youth, 10, null)]
    [InlineData(Role.Mentor, 12, null)]
    public void Twelve_letters_for_staff_ten_for_youths(Role role, int letters, AccessProblem? problem)
    {
        var account = new Account { Role = role, Name = new PersonName("", "Souad Abergane") };
        Assert.Equal(problem, PasswordRules.Check("vbnpejqsdhoz"[..letters], account));
    }

    [Theory]
    [InlineData("my abergane tree")]
    [InlineData("الشجرة أبركان الخضراء")]
    [InlineData("SOUAD and the moon")]
    public void The_own_name_is_refused(string password) =>
        Assert.Equal(AccessProblem.PasswordContainsName, PasswordRules.Check(password, Staff()));

    private static Account Staff() =>
        new() { Role = Role.Mentor, Name = new PersonName("سعاد أبركان", "Souad Abergane"), UserName = "souad.abergane" };
}
