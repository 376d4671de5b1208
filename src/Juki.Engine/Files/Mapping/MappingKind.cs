namespace Juki.Engine.Files.Mapping;

/// <summary>What kind of file a mapping is read for.</summary>
public enum MappingKind : byte
{
    /// <summary>A residents file, for an import.</summary>
    Residents = 0,

    /// <summary>A query file, for a match.</summary>
    Queries = 1,
}
