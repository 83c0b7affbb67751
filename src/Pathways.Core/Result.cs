using System.Diagnostics.CodeAnalysis;

namespace Pathways.Core;

/// <summary>What a rule answers that makes something: the value, or the problem that stood against it. Never both.</summary>
/// <typeparam name="T">What is made.</typeparam>
/// <typeparam name="TProblem">The enum of what can stand against it.</typeparam>
public readonly record struct Result<T, TProblem>
    where T : notnull
    where TProblem : struct, Enum
{
    private Result(T? value, TProblem? problem) => (Value, Problem) = (value, problem);

    /// <summary>What was made; its default when there is a problem.</summary>
    public T? Value { get; }

    /// <summary>What stood against it; null when there is a value.</summary>
    public TProblem? Problem { get; }

    /// <summary>Whether there is a value; then <paramref name="value"/> is it.</summary>
    public bool Made([NotNullWhen(true)] out T? value) => (value = Value) is not null && Problem is null;

    /// <summary>A value.</summary>
    public static implicit operator Result<T, TProblem>(T value) => new(value, null);

    /// <summary>A problem.</summary>
    public static implicit operator Result<T, TProblem>(TProblem problem) => new(default, problem);
}
