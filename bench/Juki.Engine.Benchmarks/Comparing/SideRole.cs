namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>What a side stands for in the report.</summary>
internal enum SideRole
{
    /// <summary>Our code: gets "times the peer" and "per cent of the limit".</summary>
    Ours,

    /// <summary>What others would use: gets a column of its own.</summary>
    Peer,

    /// <summary>What the machine allows: nothing that does this work can be faster.</summary>
    Limit,
}
