namespace Pathways.Core.Data;

/// <summary>Which database the program speaks to.</summary>
public enum DatabaseProvider
{
    /// <summary>A file beside the program; nothing to install.</summary>
    Sqlite = 1,

    /// <summary>A server, for several web nodes.</summary>
    SqlServer = 2,
}
