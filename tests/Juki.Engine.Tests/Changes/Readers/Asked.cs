namespace Juki.Engine.Tests.Changes.Readers;

/// <summary>In which way a question was put.</summary>
internal enum Asked
{
    /// <summary>With all items.</summary>
    Exactly,

    /// <summary>With another given name.</summary>
    Tolerantly,

    /// <summary>With all items and the code of that state.</summary>
    ByVerifying,
}
