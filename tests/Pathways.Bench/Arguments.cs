using System.Globalization;

namespace Pathways.Bench;

/// <summary>What stands on the command line: a mode, then <c>--name value</c> pairs; a name may come several times.</summary>
internal sealed class Arguments
{
    private readonly List<(string Name, string Value)> pairs = [];

    public Arguments(string[] args)
    {
        Mode = args.FirstOrDefault() ?? "";
        for (var i = 1; i + 1 < args.Length; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) throw new ArgumentException($"'{args[i]}' is not an option.");
            pairs.Add((args[i][2..], args[i + 1]));
        }

        if (args.Length > 0 && args.Length % 2 == 0) throw new ArgumentException($"'{args[^1]}' has no value.");
    }

    /// <summary>The first word.</summary>
    public string Mode { get; }

    /// <summary>Every value of an option.</summary>
    public IEnumerable<string> All(string name) => pairs.Where(p => p.Name == name).Select(p => p.Value);

    /// <summary>An option that must be there.</summary>
    public string Needed(string name) => All(name).LastOrDefault() ?? throw new ArgumentException($"--{name} is missing.");

    /// <summary>An option with a default.</summary>
    public string Get(string name, string otherwise) => All(name).LastOrDefault() ?? otherwise;

    /// <summary>A whole number.</summary>
    public int Number(string name, int otherwise) =>
        int.Parse(Get(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
}
