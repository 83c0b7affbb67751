namespace Pathways.Core.Register;

/// <summary>What a file is, by its first bytes.</summary>
internal enum FileSignature
{
    /// <summary>Perhaps text.</summary>
    Text,

    /// <summary>A zip file; perhaps a workbook.</summary>
    Zip,

    /// <summary>An Office document of the old kind.</summary>
    OldOffice,

    /// <summary>An Office document behind a password.</summary>
    EncryptedOffice,

    /// <summary>Something else that is known not to be a register: a PDF, a web page, a picture.</summary>
    Other,
}

/// <summary>Tells the kinds apart.</summary>
internal static class FileSignatures
{
    /// <summary>Looks at the first bytes; of an Office document at all of them.</summary>
    public static FileSignature Of(Stream content)
    {
        content.Position = 0;
        Span<byte> buffer = stackalloc byte[512];
        var start = (ReadOnlySpan<byte>)buffer[..content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8)) return FileSignature.Zip;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return HasEncryptedPackage(content)
            ? FileSignature.EncryptedOffice : FileSignature.OldOffice;
        // A bare BIFF stream, as the oldest Excels wrote
        if (start.StartsWith((ReadOnlySpan<byte>)[0x09, 0x08, 0x10, 0x00]) || start.StartsWith((ReadOnlySpan<byte>)[0x09, 0x08, 0x08, 0x00])
            || start.StartsWith((ReadOnlySpan<byte>)[0x09, 0x04, 0x06, 0x00])) return FileSignature.OldOffice;
        if (start.StartsWith("%PDF"u8) || start.StartsWith("{\\rtf"u8)) return FileSignature.Other;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) start = start[3..];
        return start.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] ? FileSignature.Other : FileSignature.Text;
    }

    private static bool HasEncryptedPackage(Stream content)
    {
        var name = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[1 << 16];
        content.Position = 0;
        for (int kept = 0, read; (read = content.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(name) >= 0) return true;
            kept = Math.Min(seen.Length, name.Length - 1);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
