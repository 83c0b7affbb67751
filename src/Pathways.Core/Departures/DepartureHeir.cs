using Pathways.Core.Contact;

namespace Pathways.Core.Departures;

/// <summary>A mentor who may lead instead of somebody who leaves.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">Name.</param>
/// <param name="Caseload">Youths led today.</param>
/// <param name="CentreIds">Where she or he works.</param>
public sealed record DepartureHeir(int Id, PersonName Name, int Caseload, IReadOnlyList<int> CentreIds);
