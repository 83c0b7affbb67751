using System.Linq.Expressions;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Time;

namespace Pathways.Core.Centres;

/// <summary>The establishment or service a youth belongs to; the boundary of who sees whom.</summary>
public sealed class Centre : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Name in Arabic.</summary>
    public string NameArabic { get; set; } = "";

    /// <summary>Name in Latin letters.</summary>
    public string NameLatin { get; set; } = "";

    /// <summary>City or commune.</summary>
    public string City { get; set; } = "";

    /// <summary>Prefecture or province, by its Arabic name as in the register.</summary>
    public string Province { get; set; } = "";

    /// <summary>The establishment's authorisation (Law 65.15), free text; empty when unknown.</summary>
    public string Authorisation { get; set; } = "";

    /// <summary>Places; 0 when unknown.</summary>
    public int Capacity { get; set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>
    /// The local day from which it is closed; null while it is open. Nobody is given to it any more from the day it is typed.
    /// </summary>
    public DateOnly? ClosedFrom { get; private set; }

    /// <summary>Those that are not closed and will not be, for queries: what people choose among.</summary>
    public static Expression<Func<Centre, bool>> IsOpen => c => c.ClosedFrom == null;

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>Accounts that work here or answer for it.</summary>
    public List<CentreStaff> Staff { get; } = [];

    /// <summary>
    /// Sets what people type about a centre. Answers <see cref="CentreProblem.NameMissing"/> or
    /// <see cref="CentreProblem.CapacityNegative"/>.
    /// </summary>
    public CentreProblem? Describe(string nameArabic, string nameLatin, string city, string province, string authorisation, int capacity)
    {
        ArgumentNullException.ThrowIfNull(nameArabic);
        ArgumentNullException.ThrowIfNull(nameLatin);
        (nameArabic, nameLatin) = (PersonName.Clean(nameArabic), PersonName.Clean(nameLatin));
        if (nameArabic.Length == 0) return CentreProblem.NameMissing;
        if (capacity < 0) return CentreProblem.CapacityNegative;
        (NameArabic, NameLatin, City, Province, Authorisation, Capacity) = (nameArabic, nameLatin, city.Trim(), province.Trim(),
            authorisation.Trim(), capacity);
        return null;
    }

    /// <summary>
    /// Closes it from a day on. <see cref="CentreProblem.NotEmpty"/> while youths, staff or workshops ahead belong to it,
    /// <see cref="CentreProblem.ClosesTooEarly"/>, <see cref="CentreProblem.ClosesTooLate"/> (a year ahead at most).
    /// </summary>
    public CentreProblem? Close(DateOnly from, bool isEmpty, DateOnly today)
    {
        if (!isEmpty) return CentreProblem.NotEmpty;
        if (from < today) return CentreProblem.ClosesTooEarly;
        if (from > today.MonthsLater(12)) return CentreProblem.ClosesTooLate;
        ClosedFrom = from;
        return null;
    }

    /// <summary>It is open again, or stays open.</summary>
    public void Reopen() => ClosedFrom = null;

    /// <summary>The name for a language.</summary>
    public string NameIn(Language language) => PersonName.In(language, NameArabic, NameLatin);
}
