using System.Text.RegularExpressions;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>
/// Two texts side by side can be swapped and everything still compiles: a person's name is one value everywhere (decision 33). Centres,
/// partners and titles keep their two texts.
/// </summary>
public sealed partial class NamesOfPeople
{
    private static readonly string[] NotPeople = ["Centre", "GivingCentre", "Partner", "Title"];

    [Fact]
    public void No_record_and_no_anonymous_type_carries_a_person_in_two_texts() => Assert.Empty(
        from path in Source.Files("src", ".cs", ".cshtml")
        let file = Source.Short(path)
        where !file.StartsWith("src/Pathways.Core/Contact/", StringComparison.Ordinal) && !OfOrganisations().IsMatch(file)
        let text = File.ReadAllText(path)
        from pair in Declared().Matches(text).Concat(Assigned().Matches(text)).Concat(Handed().Matches(text))
        where !NotPeople.Contains(pair.Groups["who"].Value)
        select $"{file}: {pair.Value}; carry one PersonName");

    [Theory]
    [InlineData("record Row(int Id, string NameArabic, string NameLatin, Sex Sex)", true)]
    [InlineData("record Row(int Id,\n    string? MentorArabic, string? MentorLatin)", true)]
    [InlineData("new { LeadArabic = m.Mentor.Name.Arabic, LeadLatin = m.Mentor.Name.Latin }", true)]
    [InlineData("new Row(y.Id, y.Name.Arabic, y.Name.Latin, y.Sex)", true)]
    [InlineData("new Row(y.Id, new PersonName(y.Name.Arabic, y.Name.Latin))", false)]
    [InlineData("record CentreName(string NameArabic, string NameLatin)", false)]
    public void Which_pairs_are_meant(string code, bool isMeant) => Assert.Equal(isMeant,
        Declared().IsMatch(code) || Assigned().IsMatch(code) || Handed().IsMatch(code));

    /// <summary>Folders in which a name is that of an organisation.</summary>
    [GeneratedRegex("/(Centres|Partners)/")]
    private static partial Regex OfOrganisations();

    [GeneratedRegex(@"(?<!record CentreName\()\bstring\??\s+(?<who>\w+)Arabic,\s*string\??\s+\k<who>Latin\b")]
    private static partial Regex Declared();

    /// <summary>What people type into a form stands in its two fields, NameArabic and NameLatin.</summary>
    [GeneratedRegex(@"\b(?!Name)(?<who>\w+)Arabic = [^,;]*,\s*\k<who>Latin = ")]
    private static partial Regex Assigned();

    [GeneratedRegex(@"(?<!(PersonName|Tokens|Keys)\([\w.!]*)\bName\.Arabic,\s*[\w.!]*\bName\.Latin\b")]
    private static partial Regex Handed();
}
