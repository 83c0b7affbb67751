using System.ComponentModel.DataAnnotations;
using Pathways.Core.Contact;

namespace Pathways.Web.Pages.Accounts;

/// <summary>Asks somebody how to be called; drawn by _Called.</summary>
/// <param name="Name">The person's own name.</param>
/// <param name="Home">True on the youth's home, to which the answer leads back.</param>
public sealed record CalledCard(PersonName Name, bool Home)
{
    /// <summary>A name of the person's own.</summary>
    [StringLength(PersonName.MaxCalled)]
    public string? Called { get; init; } = Name.Called;
}
