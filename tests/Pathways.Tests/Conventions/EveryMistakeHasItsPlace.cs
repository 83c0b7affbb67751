using Pathways.Core.Corrections;
using Pathways.Core.Mistakes;
using Pathways.Web.Pages.Mistakes;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>What can be said to be a mistake is found, has a page to go back to, and words for what follows.</summary>
public sealed class EveryMistakeHasItsPlace
{
    /// <summary>Said on a page of its own, because it asks for the right file too.</summary>
    private const MistakeKind OfItsOwn = MistakeKind.Session;

    public static TheoryData<MistakeKind> Kinds => [.. Enum.GetValues<MistakeKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Each_kind_has_a_row_a_place_and_words(MistakeKind kind)
    {
        Assert.Equal(kind == OfItsOwn, CorrectionKinds.Of(kind) is null);
        Assert.StartsWith("/", MistakePlace.Of(kind).Address, StringComparison.Ordinal);
        var texts = TextFamily.All.Single(family => family.Name == "MistakesText").English;
        Assert.Contains($"Kind.{kind}", texts.Keys);
        Assert.Equal(kind != OfItsOwn, texts.ContainsKey($"Then.{kind}"));
    }
}
