using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace Pathways.Core.Register;

/// <summary>An open register, or why there is none.</summary>
public sealed class RegisterOpening
{
    internal RegisterOpening(RegisterFile file) => File = file;

    internal RegisterOpening(RegisterProblem problem) => Problem = problem;

    /// <summary>The register, to be disposed; null when there is a problem.</summary>
    public RegisterFile? File { get; }

    /// <summary>Why it cannot be read; null when it can.</summary>
    public RegisterProblem? Problem { get; }

    /// <summary>True when the register is open.</summary>
    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsOpen => File is not null;
}
