using Bunit;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

public class FollowingDocuments : BunitContext
{
    [Theory, InlineData(true), InlineData(false)]
    public void Nested_lists_say_what_opens_what(bool rtl)
    {
        var path = Draw(Samples.Documents(rtl));

        Assert.Equal("doc-path doc-path--4 doc-path--branched", path.Find("ol").ClassName);
        Assert.Equal(["", "is-open", "is-open", ""], path.FindAll(".doc-path > li").Select(stage => stage.ClassName));
        Assert.Equal(["doc doc--done", "doc doc--done", "doc doc--now", "doc doc--blocked", "doc doc--open", "doc doc--blocked"],
            path.FindAll(".doc").Select(doc => doc.ClassName));
        Assert.Equal(2, path.FindAll(".doc-path > li > .doc-path__branch > li").Count);
        Assert.Single(path.FindAll(".doc-path__branch .doc-path__branch > li"));
    }

    [Fact]
    public void A_card_names_the_document_its_state_and_what_is_missing() =>
        Draw(Samples.Documents(false)).FindAll(".doc")[2].MarkupMatches("""
            <div class="doc doc--now">
              <p class="doc__top"><svg class="icon" aria-hidden="true"><use href="/icons.svg#i-id-card"></use></svg><a class="doc__name" href="#cin">Carte nationale</a></p>
              <span class="badge badge--due"><svg class="icon" aria-hidden="true"><use href="/icons.svg#i-clock"></use></svg>jeudi 26 novembre</span>
              <p>3 choses prêtes sur 4.</p>
            </div>
            """);

    [Fact]
    public void What_is_needed_together_stands_together_and_opens_the_next_only_when_all_is_done()
    {
        var model = Samples.DocumentsTogether(true);
        var path = Draw(model);
        Assert.Equal(["is-open", "is-open"], path.FindAll(".doc-path__all > li").Select(document => document.ClassName));
        Assert.Equal(["", "is-open", "is-open"], path.FindAll(".doc-path > li").Select(stage => stage.ClassName));
        Assert.All(path.FindAll(".doc-path > li > .doc-path__branch > li"), opened => Assert.Equal("is-open", opened.ClassName));
        Assert.False(path.Find(".doc-path__branch .doc-path__branch > li").HasAttribute("class"));

        var (birth, residence) = (model.Stages[0].Documents[0], model.Stages[0].Documents[1]);
        var waiting = Draw(model with { Stages = [new(birth, residence with { State = DocumentState.Open }), model.Stages[1]] });
        Assert.Equal(["", "", "is-open"], waiting.FindAll(".doc-path > li").Select(stage => stage.ClassName));
        Assert.Equal(["is-open", ""], waiting.FindAll(".doc-path__all > li").Select(document => document.ClassName));
    }

    [Fact]
    public void A_road_longer_than_the_screen_goes_on_as_a_tree()
    {
        var documents = Samples.Documents(false);
        DocumentNode Node(string name) => documents.Opens![0] with { Name = name };
        var path = Draw(new([.. documents.Stages, new(Node("d")), new(Node("e"))], [Node("f"), Node("g")]));

        Assert.Equal(4, path.FindAll(".doc-path > li").Count);
        Assert.Equal("d", path.Find(".doc-path > li > .doc-path__branch > li > .doc .doc__name").TextContent);
        Assert.Equal(["Acte de naissance", "Certificat de résidence", "Carte nationale", "d", "e", "f", "g"], path.FindAll(".doc__name")
            .Select(name => name.TextContent));
        Assert.Equal(2, path.FindAll(".doc-path__branch .doc-path__branch .doc-path__branch > li").Count);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public void Short_roads_take_as_many_columns_as_they_need(int stages)
    {
        var path = Draw(new(Samples.Documents(true).Stages.Take(stages).ToList()));

        if (stages == 0) Assert.Equal("", path.Markup.Trim());
        else Assert.Equal($"doc-path doc-path--{stages}", path.Find("ol").ClassName);
    }

    [Fact]
    public void Nothing_is_overdue_for_a_youth()
    {
        var late = Samples.Documents(true).Stages[0].Documents[0] with { Badge = new(BadgeStatus.Overdue, "x") };

        Assert.Single(Draw(new([new(late)], [late])).FindAll(".doc-path__branch .badge--overdue"));
        Assert.Empty(Render<DocumentPath>(p => p.Add(x => x.Model, new([new(late), new(late, late)], [late with { Opens = [late] }]))
            .Add(x => x.ForYouth, true)).FindAll(".badge--overdue"));
    }

    private IRenderedComponent<DocumentPath> Draw(DocumentPathModel model) => Render<DocumentPath>(p => p.Add(x => x.Model, model));
}
