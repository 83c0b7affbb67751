using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Contact;


namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>The four centres of the sample registers and the mentors named there; once per database.</summary>
    public async Task<IReadOnlyDictionary<string, Centre>> CentresOfTheRegister()
    {
        var centres = new Dictionary<string, Centre>();
        foreach (var (arabic, latin, mentors) in ((string, string, string[])[])
        [
            ("مركز أمان", "Centre Aman", ["سعاد أبركان"]),
            ("مركز أنير", "Centre Anir", ["محمد أوزال", "حسناء الوردي"]),
            ("مركز تكمينو", "Centre Tigmino", ["عائشة بنمسعود"]),
            ("مركز تروانو", "Centre Tarwano", ["عبد السلام تيزنيتي"]),
        ])
        {
            centres[arabic] = await Centre(arabic, latin);
            foreach (var mentor in mentors)
                await Account(Role.Mentor, centres[arabic], new PersonName(mentor, ""), Sex.Female, null, Language.Arabic);
        }

        return centres;
    }
}
