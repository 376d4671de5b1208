namespace Juki.Engine.Protocol.Messages;

/// <summary>What a lookup asks for beside the state of the code.</summary>
public enum LookupItems : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The four items of the resident, with the reading; never the address of a protected one.</summary>
    FourItems = 1,
}
