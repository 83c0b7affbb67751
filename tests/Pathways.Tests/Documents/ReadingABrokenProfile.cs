using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Pathways.Tests.Documents;

/// <summary>An organisation's own file with a cycle and an unknown key: the program runs, the admin reads what is wrong.</summary>
public sealed class ReadingABrokenProfile(ReadingABrokenProfile.Host app) : IClassFixture<ReadingABrokenProfile.Host>
{
    [Fact]
    public async Task The_admin_reads_what_is_wrong_and_everybody_else_works_with_the_rest()
    {
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open("/Organisation/Settings");
        await admin.Click("Types of documents");
        Assert.Contains("In the end the document waits for itself.", admin.Text, StringComparison.Ordinal);
        Assert.Contains("birth-record → national-card → birth-record", admin.Text, StringComparison.Ordinal);
        Assert.Contains("bank-account → passport", admin.Text, StringComparison.Ordinal);

        var me = await app.SignedIn(await app.Given.AccountOf(await app.Given.Youth()));
        await me.Open("/Documents/Mine");
        Assert.Contains("Copy of my birth record", me.Text, StringComparison.Ordinal);
        await me.Open("/Youths/Home");
    }

    [Fact]
    public async Task A_sound_profile_says_nothing_of_the_kind()
    {
        await using var sound = new TestApp();
        var admin = await sound.SignedIn(await sound.Given.Admin());
        await admin.Open("/Organisation/Documents");
        Assert.DoesNotContain("Faults", admin.Text, StringComparison.Ordinal);
        Assert.Contains("National card or Copy of my birth record", admin.Text, StringComparison.Ordinal);
    }

    public sealed class Host : TestApp
    {
        private readonly string file = Path.Combine(Path.GetTempPath(), $"documents-{Guid.NewGuid():N}.json");

        protected override IReadOnlyDictionary<string, string> MoreSettings
        {
            get
            {
                using var shipped = new StreamReader(
                    typeof(Core.Documents.DocumentTypes).Assembly.GetManifestResourceStream("Documents/Profiles/morocco.json")!);
                var json = System.Text.Json.Nodes.JsonNode.Parse(shipped.ReadToEnd())!;
                var types = json["types"]!.AsArray();
                types.Single(type => (string?)type!["key"] == "birth-record")!["needs"] = new System.Text.Json.Nodes.JsonArray(
                    new System.Text.Json.Nodes.JsonArray("national-card"));
                types.Single(type => (string?)type!["key"] == "bank-account")!["needs"]!.AsArray()
                    .Add(new System.Text.Json.Nodes.JsonArray("passport"));
                File.WriteAllText(file, json.ToJsonString());
                return new Dictionary<string, string> { ["Programme:DocumentsFile"] = file };
            }
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            File.Delete(file);
        }
    }
}
