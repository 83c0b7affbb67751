using Pathways.Core.People;
using Pathways.Core.Youths;

namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>Somebody on a youth's map; shared with the mentor unless said otherwise.</summary>
    public async Task<Person> Person(Youth youth, string name = "Aunt Fatima", Relation relation = Relation.Kin,
        Closeness closeness = Closeness.VeryClose, string phone = "", bool shared = true, bool chosen = false)
    {
        var person = Core.People.Person.On(youth.Id, youth.AccountId ?? 1, Now);
        Done(person.Describe(name, relation, closeness, true, phone, shared));
        if (chosen) Done(person.Choose(false));
        return await Saved(person);
    }
}
