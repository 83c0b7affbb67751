using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Pathways.Core.Data;

/// <summary>Every <see cref="DateTime"/> in the database is UTC; what is read says so.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
