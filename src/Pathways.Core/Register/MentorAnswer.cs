using Pathways.Core.Contact;

namespace Pathways.Core.Register;

/// <summary>What the manager says about an unknown mentor.</summary>
/// <param name="Centre">The centre of the rows, as written in the file.</param>
/// <param name="Words">The mentor as written in the file.</param>
/// <param name="MentorId">Who is meant; 0 leaves the youths without a mentor, null takes an earlier answer back.</param>
/// <param name="Create">Make an account of this name in the centre, of this grammatical gender.</param>
public sealed record MentorAnswer(string Centre, string Words, int? MentorId, Sex? Create);
