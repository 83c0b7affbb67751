using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Drafts;

/// <summary>What is sealed in a draft.</summary>
/// <param name="Path">Address of the form, to go on; a local path.</param>
/// <param name="Title">Heading of the form, as its owner saw it.</param>
/// <param name="Fields">The form's fields, JSON.</param>
public sealed record DraftContent(string Path, string Title, string Fields);
