using Pathways.Core.Contact;

namespace Pathways.Core.Departures;

/// <summary>A youth whom somebody who leaves accompanies as lead.</summary>
/// <param name="Id">The youth.</param>
/// <param name="Name">Name; shown to those who see youths.</param>
/// <param name="FileNumber">File number.</param>
/// <param name="CentreId">The centre.</param>
/// <param name="CentreArabic">The centre's name in Arabic.</param>
/// <param name="CentreLatin">The centre's name in Latin letters.</param>
/// <param name="Sessions">Planned sessions with the one who leaves.</param>
/// <param name="Steps">Open steps that the lead does.</param>
/// <param name="Next">Who follows already, when that is arranged.</param>
public sealed record DepartureYouth(int Id, PersonName Name, string FileNumber, int? CentreId, string CentreArabic, string CentreLatin,
    int Sessions, int Steps, PersonName? Next);
