using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Pathways.Core.Merging;

/// <summary>Values and keys of any row as text, and back, for <see cref="FormerFileRow"/>.</summary>
public static class RowText
{
    /// <summary>A value as text; null for nothing.</summary>
    public static string? Of(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
        Enum choice => Convert.ToInt64(choice, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The value that a text stands for, of the type that the property has.</summary>
    public static object? Read(string? text, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (text is null) return null;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum) return Enum.ToObject(plain, long.Parse(text, CultureInfo.InvariantCulture));
        if (plain == typeof(DateOnly)) return DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
        if (plain == typeof(DateTime)) return DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (plain == typeof(TimeOnly)) return TimeOnly.Parse(text, CultureInfo.InvariantCulture);
        return plain == typeof(Guid) ? Guid.Parse(text) : Convert.ChangeType(text, plain, CultureInfo.InvariantCulture);
    }

    /// <summary>A row's key as text.</summary>
    public static string KeyOf(EntityEntry row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return KeyOf([.. row.Metadata.FindPrimaryKey()!.Properties.Select(part => row.Property(part.Name).CurrentValue)]);
    }

    /// <summary>The parts of a key as text.</summary>
    public static string KeyOf(IReadOnlyList<object?> parts) => JsonSerializer.Serialize(parts.Select(Of));

    /// <summary>The property of a row that a name means; of a value within it with a dot (Name.Arabic).</summary>
    public static PropertyEntry PropertyOf(EntityEntry row, string property)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(property);
        return property.Split('.') is [var whole, var part] ? row.ComplexProperty(whole).Property(part) : row.Property(property);
    }

    /// <summary>The parts of a key's text.</summary>
    public static IReadOnlyList<string> PartsOf(string key) => JsonSerializer.Deserialize<List<string>>(key)!;
}
