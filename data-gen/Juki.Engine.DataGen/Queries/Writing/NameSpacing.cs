namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>What stands between family and given name, in kanji and kana.</summary>
internal enum NameSpacing
{
    /// <summary>A full-width space.</summary>
    FullWidth,

    /// <summary>A space.</summary>
    HalfWidth,

    /// <summary>Nothing.</summary>
    None,
}
