using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Pathways.Tests.Conventions;
using Pathways.Web.Startup;
using Xunit;

namespace Pathways.Tests.Startup;

/// <summary>
/// docs/configuration.md says what the settings classes say: no setting is missing or invented, and ranges and defaults are theirs.
/// </summary>
public sealed class ReadingTheDocs
{
    private static readonly IReadOnlyList<(string Name, string Default, string Range)> Table =
    [
        .. File.ReadLines(Path.Combine(Source.Root, "docs/configuration.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (cells[1].Trim('`'), cells[2], cells[3])),
    ];

    [Fact]
    public void The_table_has_every_setting_once_and_no_other() =>
        Assert.Equal(Properties().Select(p => p.Name).Order(), Table.Select(row => row.Name).Order());

    [Fact]
    public void Ranges_are_those_the_start_checks()
    {
        foreach (var (name, property, _) in Properties())
        {
            var said = Table.Single(row => row.Name == name).Range;
            if (property.GetCustomAttribute<RangeAttribute>() is not { } range) Assert.DoesNotMatch(@"^\d+ to \d+", said);
            else Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}"), said,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Defaults_of_numbers_and_switches_are_those_of_the_code()
    {
        foreach (var (name, property, settings) in Properties()
            .Where(p => p.Property.PropertyType == typeof(int) || p.Property.PropertyType == typeof(bool)))
        {
            var value = Convert.ToString(property.GetValue(settings), CultureInfo.InvariantCulture)!;
            Assert.Equal((name, $"`{(value is "True" or "False" ? value.ToLowerInvariant() : value)}`"),
                Table.Where(row => row.Name == name).Select(row => (row.Name, row.Default)).Single());
        }
    }

    private static IEnumerable<(string Name, PropertyInfo Property, object Settings)> Properties() =>
        from section in SettingsCheck.Sections
        let settings = Activator.CreateInstance(section.Value)!
        from property in section.Value.GetProperties()
        where property.CanWrite
        select ($"{section.Key}:{property.Name}", property, settings);
}
