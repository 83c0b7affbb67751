using Microsoft.EntityFrameworkCore.Metadata;

namespace Pathways.Core.Merging;

/// <summary>A kind of row that belongs to a youth's file.</summary>
/// <param name="Type">The kind.</param>
/// <param name="Youth">Its property that points to the youth.</param>
public sealed record FileKind(IEntityType Type, IProperty Youth)
{
    /// <summary>The name of its class.</summary>
    public string Name => Type.ClrType.Name;

    /// <summary>Whether the youth is part of the row's key, so that the row moves past the context.</summary>
    public bool IsInKey => Youth.IsPrimaryKey();
}
