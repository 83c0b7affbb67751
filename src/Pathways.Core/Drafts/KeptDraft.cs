using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Drafts;

/// <summary>A draft as its owner gets it back.</summary>
/// <param name="Content">What was typed, and where.</param>
/// <param name="SavedAt">When (UTC).</param>
public sealed record KeptDraft(DraftContent Content, DateTime SavedAt);
