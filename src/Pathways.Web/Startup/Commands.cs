using System.Globalization;
using Pathways.Core.Accounts;
using Pathways.Demo;

namespace Pathways.Web.Startup;

/// <summary>What the program does and then ends, instead of serving: see <see cref="Command.Help"/>.</summary>
internal static class Commands
{
    /// <summary>--help and --version need no settings and no database.</summary>
    public static bool AnswersAtOnce(this Command command)
    {
        if (!command.WantsHelp && !command.WantsVersion) return false;
        Console.Out.WriteLine(command.WantsHelp ? Command.Help : $"Pathways {ProgramVersion.Text}");
        return true;
    }

    public static async Task RunCommandAsync(this WebApplication app, Command command)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (command.SetUpLink)
        {
            var code = await scope.ServiceProvider.GetRequiredService<OfferSetUp>().RunAsync(alsoWithAdmin: true);
            Console.Out.WriteLine($"Open this link once, within {Invitation.Life.Days} days, to make an admin:");
            Console.Out.WriteLine(Welcome.SetUpLink(Welcome.Address(app), code!));
        }

        if (!command.RemoveDemo) return;
        var removed = await scope.ServiceProvider.GetRequiredService<RemoveDemo>().RunAsync();
        Console.Out.WriteLine(removed.Problem switch
        {
            null => string.Create(CultureInfo.InvariantCulture,
                $"The demo programme is removed: {removed.Value} accounts and everything with them. Start the portal again."),
            RemoveDemoRefusal.NotThere => "There is no demo programme in this database. Nothing was removed.",
            _ => throw new CannotStartException(
            [
                "There are centres, youths or accounts beside the demo programme's, and what was written about whom cannot be told apart. "
                    + "Nothing was removed.",
                "Close the demo accounts on the page Accounts, and begin anew with an empty folder for the real work.",
            ]),
        });
    }
}
