using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;

namespace Pathways.Core.Accounts;

/// <summary>A person to get an account.</summary>
/// <param name="Role">What the person will be.</param>
/// <param name="Name">The person's name; one kind of letters is needed.</param>
/// <param name="Gender">Grammatical gender.</param>
/// <param name="Language">Language of pages.</param>
/// <param name="Email">E-mail address, or empty.</param>
/// <param name="CentreIds">Centres of a mentor or manager; the caller has checked that they may be given.</param>
/// <param name="AllCentres">A manager of every centre.</param>
public sealed record NewAccount(Role Role, PersonName Name, Sex Gender, Language Language, string Email = "",
    IReadOnlyCollection<int>? CentreIds = null, bool AllCentres = false);
