using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Pathways.Core.Contact;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Content;

/// <summary>A recording is a file beside the pictures; where there is one, a player stands above the lesson.</summary>
public sealed class ListeningToALesson : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pathways-audio-").FullName;

    [Fact]
    public async Task A_player_stands_only_where_a_recording_is()
    {
        await using var app = new Recorded(folder);
        Record("fr/laundry/1.mp3");
        using var somebody = app.Visitor();
        await somebody.Open("/fr/guides/laundry");

        var player = Assert.Single(somebody.Page.QuerySelectorAll("audio"));
        Assert.Equal("/audio/fr/laundry/1.mp3", player.GetAttribute("src"));
        Assert.Equal("none", player.GetAttribute("preload"));
        Assert.True(player.HasAttribute("controls"));
        Assert.Contains("media-src 'self'", somebody.Response.Headers.GetValues("Content-Security-Policy")
            .Single(), StringComparison.Ordinal);
        await somebody.Open("/ar/guides/laundry");
        Assert.Empty(somebody.Page.QuerySelectorAll("audio"));

        var youth = await app.SignedIn(await app.Given.AccountOf(await app.Given.Youth(), Language.Arabic));
        await youth.Open("/Learning/Lesson/laundry/1");
        Assert.Empty(youth.Page.QuerySelectorAll("audio"));
        Record("ar/laundry/1.ogg");
        await youth.Open("/Learning/Lesson/laundry/1");
        Assert.Equal("/audio/ar/laundry/1.ogg", youth.Page.QuerySelector("audio")!.GetAttribute("src"));
        await youth.Open("/Learning/Lesson/laundry/2");
        Assert.Empty(youth.Page.QuerySelectorAll("audio"));
    }

    [Theory]
    [InlineData("1.mp3", true), InlineData("1.ogg", true), InlineData("1.wav", false), InlineData("2.mp3", false)]
    public void Two_kinds_of_file_are_known(string file, bool found)
    {
        Record($"en/laundry/{file}");
        using var files = new PhysicalFileProvider(folder);
        var environment = new Environment { WebRootFileProvider = files };

        Assert.Equal(found, new Recordings(environment).Of(Language.English, "laundry", 1) is not null);
    }

    [Fact]
    public async Task A_file_that_is_no_sound_or_belongs_to_no_lesson_is_named()
    {
        Record("ar/laundry/1.mp3");
        Record("ar/laundry/99.mp3");
        Record("de/laundry/1.mp3");
        Record("fr/laundry/2.ogg"); // begins as an MP3 does
        await using var app = new Recorded(folder);
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open("/Content");

        foreach (var file in new[] { "audio/ar/laundry/99.mp3", "audio/de/laundry/1.mp3", "audio/fr/laundry/2.ogg" })
            Assert.Contains(file, admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("audio/ar/laundry/1.mp3", admin.Text, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Record(string path)
    {
        var target = Path.Combine(folder, "audio", path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, [0xff, 0xfb, 0x90, 0x00]);
    }

    private sealed class Recorded(string folder) : TestApp
    {
        protected override void ConfigureTestServices(IServiceCollection services) =>
            services.AddSingleton(new Recordings(new Environment { WebRootFileProvider = new PhysicalFileProvider(folder) }));
    }

    private sealed class Environment : IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = "";
        public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();
        public string ApplicationName { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
        public string ContentRootPath { get; set; } = "";
        public string EnvironmentName { get; set; } = "";
    }
}
