using System.Security.Cryptography;

namespace Pathways.Web.Ui;

/// <summary>
/// The version of what a device keeps of the program itself (scripts, stylesheet, the page for days without a network): another one is
/// fetched anew.
/// </summary>
public sealed class DeviceShell(IWebHostEnvironment environment)
{
    /// <summary>Twelve hexadecimal digits.</summary>
    public string Version => field ??= Compute(environment.WebRootPath);

    private static string Compute(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(DeviceShell).Module.ModuleVersionId.ToByteArray());
        var files = Directory.GetFiles(Path.Combine(root, "js")).Append(Path.Combine(root, "sw.js"))
            .Append(Path.Combine(root, "css", "pathways.css"));
        foreach (var file in files.Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
