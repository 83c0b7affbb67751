using System.Globalization;
using System.Text;

namespace Pathways.Core.Contact;

/// <summary>One word of a search.</summary>
/// <param name="Word">As typed, normalised.</param>
/// <param name="Key">Its other spellings: the Latin spelling key, or the Arabic word without its article.</param>
public readonly record struct SearchWord(string Word, string Key);
