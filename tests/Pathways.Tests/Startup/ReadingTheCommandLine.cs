using Pathways.Web.Startup;
using Xunit;

namespace Pathways.Tests.Startup;

public sealed class ReadingTheCommandLine
{
    [Fact]
    public void Options_are_taken_out_and_settings_stay()
    {
        var command = Command.Read(["--new", "--Data:Folder", "/srv/data", "--settings", "/etc/pathways.json", "--urls=http://*:5080",
            "--set-up-link"]);
        Assert.True(command.IsNew && command.SetUpLink && !command.RemoveDemo);
        Assert.Equal("/etc/pathways.json", command.SettingsFile);
        Assert.Equal(["--Data:Folder", "/srv/data", "--urls=http://*:5080"], command.Arguments);
    }

    [Theory]
    [InlineData("--setup-link")]
    [InlineData("start")]
    [InlineData("--settings")]
    public void An_unknown_option_is_refused(string option) =>
        Assert.Equal($"{option} is not an option. --help names them.", Assert.Throws<CannotStartException>(() =>
            Command.Read([option])).Message);

    [Fact]
    public void A_version_is_told_with_twelve_letters_of_its_commit()
    {
        Assert.Equal("1.2.0 (0123456789ab)", ProgramVersion.Of("1.2.0+0123456789abcdef"));
        Assert.Equal("1.2.0", ProgramVersion.Of("1.2.0"));
    }
}
