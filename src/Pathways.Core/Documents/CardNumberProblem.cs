using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;

namespace Pathways.Core.Documents;

/// <summary>Why a number could not be kept.</summary>
public enum CardNumberProblem
{
    /// <summary>Not the form of a Moroccan card's number.</summary>
    FormUnknown = 1,

    /// <summary>The number cannot be read: the keys it was encrypted with are not there.</summary>
    Unreadable,
}
