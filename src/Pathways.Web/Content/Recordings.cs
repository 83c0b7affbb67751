using Pathways.Core.Access;

namespace Pathways.Web.Content;

/// <summary>A recording of a lesson.</summary>
/// <param name="Address">Where the browser finds it.</param>
public sealed record Recording(string Address);

/// <summary>Recordings of lessons: wwwroot/audio/{ar|fr|en}/{module}/{lesson}.mp3 or .ogg. A lesson without a file has no player.</summary>
public sealed class Recordings(IWebHostEnvironment environment)
{
    private static readonly string[] Endings = [".mp3", ".ogg"];

    /// <summary>The recording of a lesson, or null.</summary>
    public Recording? Of(Language language, string module, int lesson)
    {
        var folder = ModuleLibrary.Languages.First(l => l.Language == language).Folder;
        return Endings.Select(ending => $"audio/{folder}/{module}/{lesson}{ending}")
            .Where(path => environment.WebRootFileProvider.GetFileInfo(path).Exists)
            .Select(path => new Recording("/" + path))
            .FirstOrDefault();
    }
}
