namespace Pathways.Core.Contact;

/// <summary>One word of a search.</summary>
/// <param name="Word">As typed, normalised, without its Arabic article: the beginning of a word that is looked for.</param>
/// <param name="Keys">The keys of its other spellings (see <see cref="SearchText.KeyMark"/>), each a whole token.</param>
public readonly record struct SearchWord(string Word, IReadOnlyList<string> Keys);
