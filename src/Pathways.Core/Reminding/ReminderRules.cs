using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>
/// What the organisation changed in the kinds of reminders: which it does without, and how many days before or after they are told. One
/// setting (<see cref="SettingNames.Reminders"/>), like <see cref="Today.Milestones"/>.
/// </summary>
public sealed class ReminderRules
{
    /// <summary>Most days before or after.</summary>
    public const int MostDays = 90;

    private readonly Dictionary<ReminderRule, (int? Days, bool IsOff)> changed;

    private ReminderRules(Dictionary<ReminderRule, (int? Days, bool IsOff)> changed) => this.changed = changed;

    /// <summary>As the program ships them.</summary>
    public static ReminderRules Default { get; } = new([]);

    /// <summary>What differs from the shipped ones, to be read again with <see cref="Read"/>; empty when nothing does.</summary>
    public string Changes => string.Join(' ', changed.OrderBy(rule => rule.Key).Select(rule => string.Create(CultureInfo.InvariantCulture,
        $"{(int)rule.Key}:{rule.Value.Days}{(rule.Value.IsOff ? ",off" : "")}")));

    /// <summary>What is changed now.</summary>
    public static async Task<ReminderRules> ReadAsync(PathwaysDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Read(await db.Settings.AsNoTracking().Where(s => s.Name == SettingNames.Reminders).Select(s => s.Value)
            .SingleOrDefaultAsync(cancellationToken));
    }

    /// <summary>Reads what an organisation changed ("2:5 10:,off"); what is not understood is as shipped.</summary>
    public static ReminderRules Read(string? changes)
    {
        var read = new Dictionary<ReminderRule, (int? Days, bool IsOff)>();
        foreach (var change in (changes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (change.Split(':') is not [var number, var value] || !int.TryParse(number, CultureInfo.InvariantCulture, out var rule))
                continue;
            if (ReminderKinds.All.FirstOrDefault(kind => (int)kind.Rule == rule) is not { } kind) continue;
            var isOff = value.EndsWith(",off", StringComparison.Ordinal);
            int? days = int.TryParse(value.Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : null;
            if (Check(kind, days, isOff) is null) read[kind.Rule] = (days, isOff);
        }

        return new(read);
    }

    /// <summary>
    /// What an admin typed for some kinds; a kind that is not among them is as shipped. <see cref="ReminderProblem.DaysOutOfRange"/>,
    /// <see cref="ReminderProblem.AlwaysTold"/>, each with the kind it is about.
    /// </summary>
    public static (ReminderRules? Rules, ReminderProblem? Problem, ReminderRule Rule) Changed(
        IReadOnlyDictionary<ReminderRule, (int? Days, bool IsOff)> typed, ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var changed = new Dictionary<ReminderRule, (int? Days, bool IsOff)>();
        foreach (var kind in ReminderKinds.All.Where(kind => typed.ContainsKey(kind.Rule)))
        {
            var (days, isOff) = typed[kind.Rule];
            if (Check(kind, days, isOff) is { } problem) return (null, problem, kind.Rule);
            if (days == kind.Days?.Invoke(settings)) days = null;
            if (days is not null || isOff) changed[kind.Rule] = (days, isOff);
        }

        return (new(changed), null, default);
    }

    /// <summary>Whether the organisation does without a kind.</summary>
    public bool IsOff(ReminderRule rule) => changed.TryGetValue(rule, out var change) && change.IsOff;

    /// <summary>How many days before or after a kind is told; 0 of a kind without days.</summary>
    public int DaysOf(ReminderKind kind, ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return (changed.TryGetValue(kind.Rule, out var change) ? change.Days : null) ?? kind.Days?.Invoke(settings) ?? 0;
    }

    private static ReminderProblem? Check(ReminderKind kind, int? days, bool isOff) =>
        isOff && (kind.IsForSafety || kind.IsLetter) ? ReminderProblem.AlwaysTold
        : days is null ? null
        : kind.Days is null || days < kind.FewestDays || days > MostDays ? ReminderProblem.DaysOutOfRange : null;
}
