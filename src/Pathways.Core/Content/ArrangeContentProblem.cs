using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Content;

/// <summary>Why a module was not moved.</summary>
public enum ArrangeContentProblem
{
    /// <summary>Somebody else arranged the list at the same moment.</summary>
    ArrangedMeanwhile = 1,
}
