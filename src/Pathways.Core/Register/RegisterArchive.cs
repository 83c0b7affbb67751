using System.IO.Compression;
using System.Xml;

namespace Pathways.Core.Register;

/// <summary>
/// The zip file that a workbook is, read forward part by part. Not through the Open XML SDK, which refuses a whole workbook for one
/// malformed mailto: link (registers have e-mail columns) and unpacks parts before anything could count them.
/// </summary>
internal sealed class RegisterArchive : IDisposable
{
    /// <summary>Most parts.</summary>
    public const int MaxParts = 2_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true
    };

    private readonly ZipArchive _archive;
    private readonly ExpandedBytes _expanded;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    private RegisterArchive(ZipArchive archive, long length)
    {
        _archive = archive;
        _expanded = new ExpandedBytes(length);
    }

    /// <summary>
    /// Opens a zip file; problems are thrown as <see cref="RegisterReadingException"/>. The stream stays the caller's.
    /// </summary>
    public static RegisterArchive Open(Stream content)
    {
        content.Position = 0;
        var archive = new RegisterArchive(new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true), content.Length);
        try
        {
            if (archive._archive.Entries.Count > MaxParts) throw new RegisterReadingException(RegisterProblem.ZipBomb);
            foreach (var entry in archive._archive.Entries)
            {
                if (entry.IsEncrypted) throw new RegisterReadingException(RegisterProblem.Encrypted);
                archive._parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
            }

            return archive;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Starts a new pass over the file.</summary>
    public void Reset() => _expanded.Reset();

    /// <summary>True when the part is there.</summary>
    public bool Has(string name) => _parts.ContainsKey(name);

    /// <summary>A part to be read as XML, without entities; null when it is not there.</summary>
    public XmlReader? Part(string name) =>
        _parts.TryGetValue(name, out var entry) ? XmlReader.Create(_expanded.Guard(entry.Open()), Settings) : null;

    /// <summary>The first letters of a part of plain text; empty when it is not there.</summary>
    public string Start(string name, int letters)
    {
        if (!_parts.TryGetValue(name, out var entry)) return "";
        using var reader = new StreamReader(_expanded.Guard(entry.Open()));
        var buffer = new char[letters];
        return new string(buffer, 0, reader.ReadBlock(buffer, 0, letters));
    }

    /// <inheritdoc />
    public void Dispose() => _archive.Dispose();
}
