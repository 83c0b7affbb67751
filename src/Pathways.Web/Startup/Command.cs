namespace Pathways.Web.Startup;

/// <summary>What the command line asks for, apart from settings.</summary>
public sealed record Command
{
    /// <summary>The words of --help.</summary>
    public const string Help =
        """
        Pathways · مسارات

        dotnet Pathways.Web.dll [option] [--Section:Setting=value …]

          --settings FILE   read the settings from this JSON file (or name it in the environment variable PATHWAYS_SETTINGS)
          --new             begin in an empty data folder (Production; needed once)
          --set-up-link     print a link that makes a new admin, then end; works while the portal runs
          --remove-demo     take the demo programme out of the database, then end; stop the portal first
          --version         print version and commit, then end
          --help            print this, then end

        Settings: docs/configuration.md. Running it: docs/operations.md.
        """;

    /// <summary>The arguments that are settings.</summary>
    public IReadOnlyList<string> Arguments { get; private init; } = [];

    /// <summary>The file named by --settings.</summary>
    public string? SettingsFile { get; private init; }

    /// <summary>--new.</summary>
    public bool IsNew { get; private init; }

    /// <summary>--set-up-link.</summary>
    public bool SetUpLink { get; private init; }

    /// <summary>--remove-demo.</summary>
    public bool RemoveDemo { get; private init; }

    /// <summary>--help, also when an option is unknown.</summary>
    public bool WantsHelp { get; private init; }

    /// <summary>--version.</summary>
    public bool WantsVersion { get; private init; }

    /// <summary>True when the program does one thing and ends.</summary>
    public bool EndsByItself => SetUpLink || RemoveDemo;

    /// <summary>
    /// Reads the command line; what is not an option of ours stays an argument. Throws <see cref="CannotStartException"/> on an option
    /// that nobody knows.
    /// </summary>
    public static Command Read(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var command = new Command();
        var left = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == "--settings" && i + 1 < arguments.Count) command = command with { SettingsFile = arguments[++i] };
            else if (argument.StartsWith("--settings=", StringComparison.Ordinal))
            {
                command = command with { SettingsFile = argument["--settings=".Length..] };
            }
            else if (argument == "--new") command = command with { IsNew = true };
            else if (argument == "--set-up-link") command = command with { SetUpLink = true };
            else if (argument == "--remove-demo") command = command with { RemoveDemo = true };
            else if (argument is "--help" or "-h" or "-?") command = command with { WantsHelp = true };
            else if (argument == "--version") command = command with { WantsVersion = true };
            else if (argument.Contains('=', StringComparison.Ordinal)) left.Add(argument);
            else if (i + 1 < arguments.Count && argument.StartsWith("--", StringComparison.Ordinal) && !arguments[i + 1]
                .StartsWith("--", StringComparison.Ordinal))
            {
                left.Add(argument);
                left.Add(arguments[++i]);
            }
            else throw new CannotStartException([$"{argument} is not an option. --help names them."]);
        }

        return command with { Arguments = left };
    }
}
