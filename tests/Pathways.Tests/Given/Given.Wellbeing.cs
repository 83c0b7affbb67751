using Pathways.Core.Contact;
using Pathways.Core.Wellbeing;
using Pathways.Core.Youths;


namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>Five equal answers on wellbeing, so many days ago.</summary>
    public async Task<WellbeingCheck> Wellbeing(Youth youth, int answer, int daysAgo = 0)
    {
        Done(WellbeingCheck.Answer(youth.Id, youth.Birth, [answer, answer, answer, answer, answer], Language.English,
            Today.AddDays(-daysAgo), Now.AddDays(-daysAgo), null, out var check));
        return await Saved(check!);
    }
}
