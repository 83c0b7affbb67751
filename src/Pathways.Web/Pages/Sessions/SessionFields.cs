using Microsoft.AspNetCore.Mvc.Rendering;

namespace Pathways.Web.Pages.Sessions;

/// <summary>What the form of a session shows. It is one form, with a network and without.</summary>
/// <param name="Form">What is typed.</param>
/// <param name="IsGroup">Several youths; null when only the device will know.</param>
/// <param name="People">The youths, by key and name.</param>
/// <param name="Goals">Goals of the plan, for one youth; a device fills them in by itself.</param>
public sealed record SessionFields(LogModel.Input Form, bool? IsGroup, IReadOnlyList<PersonFields> People,
    IReadOnlyList<SelectListItem> Goals);

/// <summary>What it asks of one youth.</summary>
/// <param name="Form">What is typed.</param>
/// <param name="YouthId">The youth's key.</param>
/// <param name="Name">The youth's name.</param>
/// <param name="IsGroup">One of several.</param>
public sealed record PersonFields(LogModel.Input Form, int YouthId, string Name, bool IsGroup);
