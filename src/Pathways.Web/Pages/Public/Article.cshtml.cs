using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Web.Content;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Public;

/// <summary>A page made from a file: a door with what stands behind it, a page behind a door, about, privacy.</summary>
[AllowAnonymous]
public sealed class ArticleModel(ArticleLibrary articles, PublishedOutcomes outcomes) : PageModel
{
    /// <summary>The page.</summary>
    public Article Article { get; private set; } = null!;

    /// <summary>Its words.</summary>
    public ArticleText Words { get; private set; } = null!;

    /// <summary>The door it stands behind, if any.</summary>
    public Article? Door { get; private set; }

    /// <summary>What stands behind it.</summary>
    public IReadOnlyList<Article> Behind { get; private set; } = [];

    /// <summary>The page to read after it.</summary>
    public Article? Next { get; private set; }

    /// <summary>Behind the society's door stand also the published figures, when there are some.</summary>
    public bool HasResults { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string door, string? key, CancellationToken cancellationToken)
    {
        if (articles.Find(key is null ? door : $"{door}/{key}") is not { } article) return NotFound();
        (Article, Words) = (article, article.In(Cultures.Current));
        if (key is null)
        {
            Behind = [.. articles.Behind(door)];
            HasResults = door == "society" && await outcomes.NowAsync(cancellationToken) is not null;
        }
        else
        {
            Door = articles.Find(door);
            Next = articles.Behind(door).SkipWhile(other => other != article).Skip(1).FirstOrDefault();
        }

        return Page();
    }
}
