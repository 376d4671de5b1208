namespace Juki.Engine.Protocol.Messages;

/// <summary>How a query is answered. Bits that are not named here are zero.</summary>
[Flags]
public enum QueryOptions : byte
{
    /// <summary>By the four items.</summary>
    None = 0,

    /// <summary>The caller's law holds no sex: three items are enough, and sex is not compared.</summary>
    WithoutSex = 1,
}
