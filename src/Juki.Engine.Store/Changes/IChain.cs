namespace Juki.Engine.Store.Changes;

/// <summary>One of the chains of a <see cref="DeltaEntry"/>. A struct that implements it is compiled into its caller.</summary>
internal interface IChain
{
    /// <summary>The link that leads on.</summary>
    static abstract int Next(in DeltaEntry entry);
}

/// <summary>Rows with one full name and date of birth.</summary>
internal readonly struct NameAndDateChain : IChain
{
    public static int Next(in DeltaEntry entry) => entry.SameNameAndDate;
}

/// <summary>Rows with one full name.</summary>
internal readonly struct NameChain : IChain
{
    public static int Next(in DeltaEntry entry) => entry.SameName;
}

/// <summary>Residents of one block.</summary>
internal readonly struct BlockChain : IChain
{
    public static int Next(in DeltaEntry entry) => entry.SameBlock;
}
