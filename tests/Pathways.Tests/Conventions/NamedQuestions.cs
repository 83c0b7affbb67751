using System.Text.RegularExpressions;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>A question that many queries ask has a name; its raw form stands where it is defined and nowhere else.</summary>
public sealed partial class NamedQuestions
{
    [Fact]
    public void Whose_mentorship_holds_on_a_day_is_asked_of_Mentorship_and_Stay() => Assert.Empty(Raw(RawDays(),
        "src/Pathways.Core/Youths/Mentorship.cs", "src/Pathways.Core/Youths/Stay.cs", "src/Pathways.Core/Youths/YouthRules.cs",
        "src/Pathways.Web/Pages/Staff/Absences.cshtml.cs")); // against the days of each absence, a row of the same query

    [Fact]
    public void Who_is_here_and_whom_a_mentor_has_is_counted_by_a_name() =>
        Assert.Empty(Raw(RawCount(), "src/Pathways.Core/FollowUps/FollowUpQueries.cs"));

    [Fact]
    public void What_is_in_force_is_asked_of_the_plans_own_folder() => Assert.Empty(
        Raw(RawInForce(), "src/Pathways.Core/Plans/Plan.cs", "src/Pathways.Core/Plans/PlanStates.cs", "src/Pathways.Core/Plans/Step.cs",
            "src/Pathways.Core/Plans/Goal.cs", "src/Pathways.Web/Pages/Plans/_PlanBadge.cshtml"));

    [Fact]
    public void Whether_something_was_recorded_by_mistake_is_asked_of_the_thing_itself() => Assert.Empty(
        from path in Source.Files("src", ".cs", ".cshtml")
        let file = Source.Short(path)
        where !File.ReadAllText(path).Contains(" Stands => ", StringComparison.Ordinal) // the thing itself
        from line in File.ReadLines(path)
        where line.Contains("MistakeId == null", StringComparison.Ordinal)
        select $"{file}: {line.Trim()}; ask the Stands of the thing");

    private static IEnumerable<string> Raw(Regex form, params string[] homes) =>
        from path in Source.Files("src", ".cs", ".cshtml")
        let file = Source.Short(path)
        where !homes.Contains(file) && !file.Contains("/Pathways.Demo/", StringComparison.Ordinal)
        from Match raw in form.Matches(File.ReadAllText(path))
        select $"{file}: {raw.Value}";

    [GeneratedRegex(@"!\w+\.IsCover|\b[ms]\.To == null")]
    private static partial Regex RawDays();

    // Present, InAftercare, Answering; OfPresent. An open stay says which centre a youth has, not who lives there
    [GeneratedRegex(@"(Stay\.IsOpen|Mentorship\.(LeadOn|On)\([\w.]+\))\)\s*\.(Count|CountAsync|GroupBy)\(")]
    private static partial Regex RawCount();

    [GeneratedRegex(@"(PlanState\.)?Active (\|\||or) [\w.= ]*UnderReview")]
    private static partial Regex RawInForce();
}
