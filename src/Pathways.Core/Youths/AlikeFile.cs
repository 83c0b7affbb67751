using System.Linq.Expressions;
using Pathways.Core.Contact;

namespace Pathways.Core.Youths;

/// <summary>A file that may be of the same person, as whoever sees it reads it.</summary>
/// <param name="YouthId">The file.</param>
/// <param name="Name">The name that stands there.</param>
/// <param name="Birth">The birth date that stands there.</param>
/// <param name="FileNumber">Its number.</param>
/// <param name="CentreArabic">The centre that answers for the youth, in Arabic letters; empty when there is none.</param>
/// <param name="CentreLatin">The same in Latin letters.</param>
public sealed record AlikeFile(int YouthId, PersonName Name, Birth Birth, string FileNumber, string CentreArabic, string CentreLatin)
{
    /// <summary>As a file says it, for queries that ended with <c>VisibleTo</c>.</summary>
    public static Expression<Func<Youth, AlikeFile>> From => y => new AlikeFile(y.Id, y.Name,
        new Birth(y.BirthDate, y.BirthPrecision), y.FileNumber,
        y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameArabic).FirstOrDefault() ?? "",
        y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameLatin).FirstOrDefault() ?? "");
}
