namespace Pathways.Core.Documents;

/// <summary>What a youth reads about a document, in the first person.</summary>
public sealed record DocumentWords
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Short name, after "waits for".</summary>
    public required string Short { get; init; }

    /// <summary>The step to take, as the youth says it ("I open my bank account"); empty for "I ask for" and the short name.</summary>
    public string Step { get; init; } = "";

    /// <summary>Who asks for it.</summary>
    public required string Who { get; init; }

    /// <summary>Where.</summary>
    public required string Where { get; init; }

    /// <summary>What it costs.</summary>
    public required string Cost { get; init; }

    /// <summary>How long it is valid.</summary>
    public string Validity { get; init; } = "";

    /// <summary>What to bring.</summary>
    public IReadOnlyList<string> Bring { get; init; } = [];

    /// <summary>What nobody can promise: asked together.</summary>
    public string Ask { get; init; } = "";

    /// <summary>The texts that may name figures.</summary>
    internal IEnumerable<string> Texts => [Who, Where, Cost, Validity, .. Bring, Ask];

    /// <summary>The same with each of <see cref="Texts"/> changed.</summary>
    internal DocumentWords With(Func<string, string> change) => this with
    {
        Who = change(Who),
        Where = change(Where),
        Cost = change(Cost),
        Validity = change(Validity),
        Bring = [.. Bring.Select(change)],
        Ask = change(Ask),
    };
}
