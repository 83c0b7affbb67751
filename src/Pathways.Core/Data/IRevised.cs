namespace Pathways.Core.Data;

/// <summary>
/// Something two people may edit. The number is raised at every change and checked at saving, so the second is told and loses nothing.
/// </summary>
public interface IRevised
{
    /// <summary>Raised by one at every saved change.</summary>
    int Revision { get; set; }
}
