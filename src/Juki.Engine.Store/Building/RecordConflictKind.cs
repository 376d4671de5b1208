namespace Juki.Engine.Store.Building;

/// <summary>How records can contradict each other.</summary>
public enum RecordConflictKind
{
    /// <summary>Two residents have one code.</summary>
    DuplicateResident = 1,

    /// <summary>A version names a code that no resident has.</summary>
    VersionWithoutResident = 2,

    /// <summary>A retired code is that of nobody now present.</summary>
    RetiredCodeWithoutResident = 3,

    /// <summary>A retired code is in use, or was retired twice.</summary>
    RetiredCodeReused = 4,
}
