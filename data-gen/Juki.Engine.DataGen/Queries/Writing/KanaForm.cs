namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>The kana of a reading.</summary>
internal enum KanaForm
{
    /// <summary>タナカ.</summary>
    Katakana,

    /// <summary>ﾀﾅｶ.</summary>
    HalfWidth,

    /// <summary>たなか.</summary>
    Hiragana,
}
