namespace Pathways.Core.Uploads;

/// <summary>Why a copy could not be kept or opened.</summary>
public enum CopyProblem
{
    /// <summary>No file was chosen.</summary>
    FileMissing = 1,

    /// <summary>The file is empty.</summary>
    Empty,

    /// <summary>The file is larger than 10 MB.</summary>
    TooLarge,

    /// <summary>By its content the file is neither JPEG, PNG, WebP nor PDF, whatever its name says.</summary>
    WrongKind,

    /// <summary>A picture is asked for, and by its content the file is none.</summary>
    NotAPicture,

    /// <summary>The file begins as one of these and is broken or cut off.</summary>
    Damaged,

    /// <summary>Replacing or removing asks for a confirmation.</summary>
    NotConfirmed,

    /// <summary>Somebody else changed the document meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>The copy cannot be opened: the keys it was encrypted with are not there.</summary>
    Unreadable,
}
