namespace Juki.Engine.Files.Mapping;

/// <summary>How much of a field's text is meant.</summary>
internal enum SourcePart : byte
{
    /// <summary>All of it.</summary>
    Whole = 0,

    /// <summary>The family name in it.</summary>
    Family = 1,

    /// <summary>The given name in it.</summary>
    Given = 2,
}
