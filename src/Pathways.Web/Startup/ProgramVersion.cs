using System.Reflection;

namespace Pathways.Web.Startup;

/// <summary>Version and commit of this program.</summary>
public static class ProgramVersion
{
    private const int CommitLetters = 12;

    /// <summary>As in "1.0.0 (2a215b6aa000)"; without a commit where it was built outside a repository.</summary>
    public static string Text { get; } =
        Of(typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");

    /// <summary>The same of an informational version, version+commit.</summary>
    public static string Of(string informational)
    {
        ArgumentNullException.ThrowIfNull(informational);
        var parts = informational.Split('+');
        return parts.Length == 1 ? parts[0] : $"{parts[0]} ({parts[1][..Math.Min(CommitLetters, parts[1].Length)]})";
    }
}
