using Microsoft.Extensions.FileProviders;
using Pathways.Core.Contact;

namespace Pathways.Web.Content;

/// <summary>A recording of a lesson.</summary>
/// <param name="Address">Where the browser finds it.</param>
public sealed record Recording(string Address);

/// <summary>
/// Recordings of lessons: wwwroot/audio/{ar|fr|en}/{module}/{lesson}.mp3 or .ogg. A lesson without a file has no player; what is read is
/// the transcript.
/// </summary>
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

    /// <summary>Files that no lesson plays, or that are no sound by their first bytes.</summary>
    public IEnumerable<BrokenFile> Broken(ModuleLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var lessons = (from module in library.All
                       from text in module.Texts
                       let folder = ModuleLibrary.Languages.First(l => l.Language == text.Key).Folder
                       from lesson in text.Value.Lessons
                       from ending in Endings
                       select $"audio/{folder}/{module.Key}/{lesson.Number}{ending}").ToHashSet(StringComparer.Ordinal);
        foreach (var (path, file) in FilesIn("audio"))
        {
            if (!lessons.Contains(path))
                yield return new BrokenFile(path, null, "belongs to no lesson: audio/{ar|fr|en}/{module}/{lesson}.mp3 or .ogg");
            else if (!IsSound(file)) yield return new BrokenFile(path, null, "is no MP3 or Ogg file");
        }
    }

    private IEnumerable<(string Path, IFileInfo File)> FilesIn(string folder) =>
        environment.WebRootFileProvider.GetDirectoryContents(folder).OrderBy(entry => entry.Name, StringComparer.Ordinal)
        .SelectMany(entry => entry.IsDirectory ? FilesIn($"{folder}/{entry.Name}") : [($"{folder}/{entry.Name}", entry)]);

    private static bool IsSound(IFileInfo file)
    {
        Span<byte> start = stackalloc byte[4];
        using var content = file.CreateReadStream();
        if (content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length) return false;
        return file.Name.EndsWith(".ogg", StringComparison.Ordinal) ? start.SequenceEqual("OggS"u8)
            : start.StartsWith("ID3"u8) || (start[0] == 0xFF && start[1] >= 0xE0);
    }
}
