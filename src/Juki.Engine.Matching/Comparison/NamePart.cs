namespace Juki.Engine.Matching.Comparison;

/// <summary>
/// Which part of a name differs where one character does. A family name that differs is a slip of the pen; a given name
/// that differs may be the twin (太郎/次郎, 恵/恵子).
/// </summary>
public enum NamePart : byte
{
    /// <summary>It cannot be told, or both.</summary>
    Unknown = 0,

    /// <summary>The given names agree.</summary>
    Family = 1,

    /// <summary>The family names agree.</summary>
    Given = 2,
}
