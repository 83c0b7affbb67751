namespace Pathways.Core.Register;

/// <summary>What a register says otherwise than the portal about one youth.</summary>
/// <param name="Column">What it is about.</param>
/// <param name="Old">As it stands in the portal: text, a day, a sex; the key of a centre or an account; null for nothing.</param>
/// <param name="New">As the register has it, in the same form.</param>
public sealed record Difference(RegisterColumn Column, object? Old, object New)
{
    /// <summary>True when it may be another person, who has the same file number by mistake.</summary>
    public bool IsPerson => Column is RegisterColumn.ArabicName or RegisterColumn.LatinName or RegisterColumn.BirthDate
        or RegisterColumn.Sex;
}
