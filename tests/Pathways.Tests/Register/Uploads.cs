using System.Globalization;
using System.Text;
using Pathways.Core.Register;
using Xunit;

namespace Pathways.Tests.Register;

/// <summary>A manager at the upload form.</summary>
internal static class Uploads
{
    public static async Task<Visitor> UploadsFile(this Visitor manager, string name, byte[] bytes)
    {
        await manager.Open("/Register");
        await manager.Upload("Form.File", name, bytes);
        return manager;
    }

    /// <summary>Uploads, expects it to be taken, and waits at the preview until it is read.</summary>
    public static async Task<int> Imports(this Visitor manager, byte[] bytes, TestApp? app = null)
    {
        await manager.UploadsFile("register.csv", bytes);
        Assert.True(manager.At.StartsWith("/Register/Preview/", StringComparison.Ordinal), $"{manager.At}: {manager.Text}");
        await manager.WaitsWhileBusy(app);
        return int.Parse(manager.At["/Register/Preview/".Length..].Split('?')[0], CultureInfo.InvariantCulture);
    }

    /// <summary>The work in the background is done, then the page looked at again.</summary>
    public static async Task WaitsWhileBusy(this Visitor manager, TestApp? app = null)
    {
        if (manager.Response.Headers.Contains("Refresh"))
        {
            await (app ?? manager.App)!.Round<ReadRegisters>();
            await manager.Open(manager.At);
        }

        Assert.False(manager.Response.Headers.Contains("Refresh"), manager.Text);
    }

    public static async Task Confirms(this Visitor manager, TestApp? app = null)
    {
        await manager.Submit(form: "form[action*='handler=Confirm']");
        await manager.WaitsWhileBusy(app);
    }

    public static byte[] Sample(string name) => Registers.Sample(name).ToArray();

    /// <summary>A register of some youths of a centre with file numbers of their own.</summary>
    public static byte[] Csv(string prefix, int count, string centre, string mentor = "") => Encoding.UTF8.GetBytes(
        Registers.Headings + ";المركز;المساعد(ة) الاجتماعي(ة)\n"
            + string.Concat(Enumerable.Range(1, count).Select(i => Line(prefix, i, centre, mentor))));

    public static string Line(string prefix, int i, string centre, string mentor = "") => string.Create(
        CultureInfo.InvariantCulture, $"{prefix}-{i:D5};{Word(i)} {Word(prefix[0] * 500 + prefix[1])};Name{i} "
            + $"{prefix};{1 + (i % 28):D2}/{1 + (i % 12):D2}/{2006 + (i % 5)};{(i % 2 == 0 ? "ذكر" : "أنثى")};{centre};{mentor}\n");

    // A made-up word of Arabic letters, another for every number; none of the letters that come and go between spellings
    private static string Word(int number)
    {
        const string letters = "بتثجحخدرزسشصطعفقكموي";
        return string.Concat(Enumerable.Range(0, 4).Select(at => letters[number / (int)Math.Pow(letters.Length, at) % letters.Length]));
    }
}
