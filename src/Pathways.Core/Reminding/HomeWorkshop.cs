using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Reminding;

/// <summary>A workshop on the home page.</summary>
/// <param name="Id">Its key.</param>
/// <param name="StartsAt">Its start (UTC).</param>
/// <param name="TitleArabic">Title in Arabic letters.</param>
/// <param name="TitleLatin">Title in Latin letters.</param>
public sealed record HomeWorkshop(int Id, DateTime StartsAt, string TitleArabic, string TitleLatin);
